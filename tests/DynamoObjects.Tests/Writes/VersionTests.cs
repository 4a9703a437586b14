using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests.Writes;

public sealed class VersionTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_record_gets_version_1_and_each_save_the_next(DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        var account = new Account { Id = "a1", Version = 77 };

        await accounts.SaveAsync(account);
        Assert.Equal(1, account.Version);
        account.Balance = 5;
        await accounts.SaveAsync(account);
        Assert.Equal(2, account.Version);

        var loaded = await accounts.GetAsync("a1");
        Assert.Equal((2, 5m), (loaded.Version, loaded.Balance));
        loaded.Owner = "Ada";
        await accounts.SaveAsync(loaded);
        Assert.Equal(3, (await accounts.GetAsync("a1")).Version);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Saving_without_a_change_does_not_change_the_version(DynamoTestContext test, DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await accounts.SaveAsync(new Account { Id = "a1" });
        var loaded = await accounts.GetAsync("a1");
        loaded.Version = 12;
        test.Requests.Clear();

        await accounts.SaveAsync(loaded);

        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_save_over_a_newer_version_is_rejected_with_both_versions_and_changes_no_record(DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await accounts.SaveAsync(new Account { Id = "a1" });
        var (one, other) = (await accounts.GetAsync("a1"), await accounts.GetAsync("a1"));
        one.Owner = "Ada";
        await accounts.SaveAsync(one);
        other.Balance = 9;
        var (version, updatedAt) = (other.Version, other.UpdatedAt);

        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => accounts.SaveAsync(other));

        Assert.Equal((1L, 2L), (exception.LoadedVersion!.Value, exception.CurrentVersion!.Value));
        Assert.Contains("it has version 2, but version 1 was loaded", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["Balance"], exception.Attributes);
        Assert.Equal("Ada", exception.Item!["Owner"].S);
        Assert.Equal((version, updatedAt), (other.Version, other.UpdatedAt));
        Assert.Equal(0, (await accounts.GetAsync("a1")).Balance);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_whose_save_failed_can_be_saved_again(DynamoTestContext test, DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        var account = new Account { Id = "a1", Balance = 1 };
        test.Faults.On<PutItemRequest>().Fail(() => new InvalidOperationException("the network"));
        test.Faults.On<UpdateItemRequest>().Fail(() => new InvalidOperationException("the network"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => accounts.SaveAsync(account));
        Assert.Equal((0, null, default), (account.Version, account.CreatedAt, account.UpdatedAt));
        await accounts.SaveAsync(account);
        account.Balance = 2;
        await Assert.ThrowsAsync<InvalidOperationException>(() => accounts.SaveAsync(account));
        Assert.Equal(1, account.Version);
        await accounts.SaveAsync(account);

        var loaded = await accounts.GetAsync("a1");
        Assert.Equal((2, 2m), (loaded.Version, loaded.Balance));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_without_a_version_gets_the_first_one(DynamoTestContext test, DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await db.CreateTableAsync<Account>();
        await test.Client.PutItemAsync("account", new() { ["Id"] = new("a1") });
        var (one, other) = (await accounts.GetAsync("a1"), await accounts.GetAsync("a1"));
        one.Balance = 1;
        other.Balance = 2;

        await accounts.SaveAsync(one);

        Assert.Equal(1, one.Version);
        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => accounts.SaveAsync(other));
        Assert.Equal((null, 1L), (exception.LoadedVersion, exception.CurrentVersion!.Value));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Overwriting_increments_the_existing_version(DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await accounts.SaveAsync(new Account { Id = "a1" });
        var (one, other) = (await accounts.GetAsync("a1"), await accounts.GetAsync("a1"));
        for (var balance = 1; balance <= 3; balance++)
        {
            one.Balance = balance;
            await accounts.SaveAsync(one);
        }

        other.Balance = 100;

        await accounts.SaveAsync(other, overwrite: true);

        Assert.Equal(5, other.Version);
        other.Balance = 101;
        await accounts.SaveAsync(other);
        Assert.Equal((6, 101m), await VersionAndBalanceAsync(accounts));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_loaded_record_is_deleted_only_in_its_loaded_version(DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await accounts.SaveAsync(new Account { Id = "a1" });
        var (one, other) = (await accounts.GetAsync("a1"), await accounts.GetAsync("a1"));
        one.Balance = 1;
        await accounts.SaveAsync(one);

        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => accounts.DeleteAsync(other));

        Assert.Equal((1L, 2L), (exception.LoadedVersion!.Value, exception.CurrentVersion!.Value));
        Assert.Equal(1, (await accounts.DeleteAsync(one)).Balance);
        await Assert.ThrowsAsync<ItemNotFoundException>(() => accounts.DeleteAsync(other));
        await accounts.SaveAsync(one);
        Assert.Equal(1, one.Version);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_whose_item_was_deleted_is_not_restored(DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        var account = new Account { Id = "a1" };
        await accounts.SaveAsync(account);
        await accounts.DeleteAsync("a1");
        account.Balance = 1;

        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => accounts.SaveAsync(account));

        Assert.Null(exception.Item);
        Assert.Contains("was deleted after the record was loaded", exception.Message, StringComparison.Ordinal);
        Assert.Null(await accounts.FindAsync("a1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_version_of_an_immutable_record_is_incremented(DynamoDatabase db)
    {
        var bookings = db.Table<Booking>();
        await bookings.SaveAsync(new Booking("b1", "Ada"));

        Assert.Equal(new Booking("b1", "Ada", 1), await bookings.GetAsync("b1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_copy_of_an_immutable_record_is_saved_over_the_loaded_version(DynamoTestContext test, DynamoDatabase db)
    {
        var bookings = db.Table<Booking>();
        await bookings.SaveAsync(new Booking("b1", "Ada"));
        var loaded = await bookings.GetAsync("b1");
        test.Requests.Clear();

        await bookings.SaveAsync(loaded with { Guest = "Bob" });

        test.Requests.GetSingle<UpdateItemRequest>();
        Assert.Equal(new Booking("b1", "Bob", 2), await bookings.GetAsync("b1"));
        await Assert.ThrowsAsync<ItemChangedException>(() => bookings.SaveAsync(loaded with { Guest = "Eve" }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_version_beyond_its_type_is_rejected_before_anything_is_sent(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Ticket>();
        await test.Client.PutItemAsync(
            "ticket",
            new()
            {
                ["Id"] = new("t1"),
                ["Version"] = new() { N = "255" },
            }
        );
        var ticket = await db.Table<Ticket>().GetAsync("t1");
        ticket.Seat = "12A";
        test.Requests.Clear();

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => db.Table<Ticket>().SaveAsync(ticket));

        Assert.Contains("Ticket.Version", exception.Message, StringComparison.Ordinal);
        Assert.Contains("256", exception.Message, StringComparison.Ordinal);
        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_times_of_the_first_and_the_last_save_are_stored(DynamoTestContext test)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));
        var accounts = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TimeProvider = time }).Table<Account>();
        await test.Database.CreateTableAsync<Account>();
        var first = time.GetUtcNow();
        var account = new Account { Id = "a1" };

        await accounts.SaveAsync(account);
        Assert.Equal((first, first.UtcDateTime), (account.CreatedAt!.Value, account.UpdatedAt));
        time.Advance(TimeSpan.FromMinutes(1));
        await accounts.SaveAsync(account);
        Assert.Equal(first.UtcDateTime, account.UpdatedAt);
        account.Balance = 1;
        await accounts.SaveAsync(account);

        Assert.Equal(first.AddMinutes(1).UtcDateTime, account.UpdatedAt);
        var loaded = await accounts.GetAsync("a1");
        Assert.Equal((account.CreatedAt, account.UpdatedAt), (loaded.CreatedAt, loaded.UpdatedAt));
        Assert.Equal(first, loaded.CreatedAt);
    }

    private static async Task<(int Version, decimal Balance)> VersionAndBalanceAsync(DynamoTable<Account> accounts)
    {
        var account = await accounts.GetAsync("a1");
        return (account.Version, account.Balance);
    }
}
