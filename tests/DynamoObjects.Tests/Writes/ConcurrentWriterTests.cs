using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>Saves of records whose items another writer changed after the load.</summary>
public sealed class ConcurrentWriterTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Writers_that_retry_lose_nothing(DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await accounts.SaveAsync(new Account { Id = "a1" });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => DepositAsync(accounts, times: 5))));

        var account = await accounts.GetAsync("a1");
        Assert.Equal((40m, 41), (account.Balance, account.Version));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_change_outside_of_the_mapper_is_detected_although_the_version_is_the_same(DynamoTestContext test, DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await accounts.SaveAsync(new Account { Id = "a1", Balance = 1 });
        var loaded = await accounts.GetAsync("a1");
        await test.Client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "account",
                Key = new() { ["Id"] = new("a1") },
                UpdateExpression = "SET Balance = :b",
                ExpressionAttributeValues = new() { [":b"] = new() { N = "100" } },
            }
        );
        loaded.Balance = 2;

        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => accounts.SaveAsync(loaded));

        Assert.Equal(["Balance"], exception.Attributes);
        Assert.Equal((1L, 1L), (exception.LoadedVersion!.Value, exception.CurrentVersion!.Value));
        Assert.Equal("100", exception.Item!["Balance"].N);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_NULL_of_another_writer_can_be_changed(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await db.CreateTableAsync<Store>();
        await test.Client.PutItemAsync(
            "store",
            new()
            {
                ["StoreId"] = new("s1"),
                ["city"] = new() { NULL = true },
                ["Tags"] = new() { NULL = true },
            }
        );
        var (one, other) = (await stores.GetAsync("s1"), await stores.GetAsync("s1"));
        one.City = "Oslo";
        one.Tags.Add("a");
        other.City = "Bergen";

        await stores.SaveAsync(one);

        Assert.Equal("Oslo", (await stores.GetAsync("s1")).City);
        await Assert.ThrowsAsync<ItemChangedException>(() => stores.SaveAsync(other));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Values_of_every_kind_are_compared_with_the_loaded_values(DynamoDatabase db)
    {
        var table = db.Table<Everything>();
        var record = new Everything
        {
            Id = Guid.NewGuid(),
            At = DateTime.UnixEpoch,
            Bytes = [1],
            Decimal = 1.50m,
            Double = 1e100,
            Numbers = [1, null],
            Nested =
            [
                ["a"],
                [],
            ],
            Strings = ["x", "y"],
            Decimals = new HashSet<decimal> { 1.50m, 20 },
            Binaries =
            [
                [1],
                [2],
            ],
            Map = new Dictionary<string, double> { ["x"] = 0.10 },
        };
        for (var i = 0; i < 3; i++)
        {
            await table.SaveAsync(record);
            record.Bytes = [.. record.Bytes, 2];
            record.Decimal += 0.10m;
            record.Double /= 10;
            record.Numbers = [.. record.Numbers, i];
            record.Nested.Add([$"n{i}"]);
            record.Strings.Add($"s{i}");
            record.Decimals.Add(30.00m + i);
            record.Binaries.Add([9, (byte)i]);
            record.Map["x"] += 1;
        }

        await table.SaveAsync(record);

        var loaded = await table.GetAsync((record.Id, record.At), consistent: true);
        Assert.Equivalent(record.ToDictionary("Binaries"), loaded.ToDictionary("Binaries"), strict: true);
        Assert.Equal(5, loaded.Binaries.Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_that_was_deleted_and_created_again_is_a_conflict(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "North",
                City = "Oslo",
            }
        );
        var loaded = await stores.GetAsync("s1");
        await stores.DeleteAsync("s1");
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "other" });
        loaded.City = "Bergen";

        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => stores.SaveAsync(loaded));

        Assert.Equal("other", exception.Item!["name"].S);
        Assert.DoesNotContain("no version", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Overwriting_with_a_record_whose_item_was_deleted_restores_the_whole_item(DynamoTestContext test, DynamoDatabase db)
    {
        var (stores, accounts) = (db.Table<Store>(), db.Table<Account>());
        await db.CreateTableAsync<Store>();
        await test.Client.PutItemAsync(
            "store",
            new()
            {
                ["StoreId"] = new("s1"),
                ["name"] = new("North"),
                ["foreign"] = new("kept"),
            }
        );
        await accounts.SaveAsync(new Account { Id = "a1", Owner = "Ada" });
        var (store, account) = (await stores.GetAsync("s1"), await accounts.GetAsync("a1"));
        await stores.DeleteAsync("s1");
        await accounts.DeleteAsync("a1");
        store.City = "Oslo";
        account.Balance = 3;

        await stores.SaveAsync(store, overwrite: true);
        await accounts.SaveAsync(account, overwrite: true);

        var saved = await stores.GetAsync("s1");
        Assert.Equal(("North", "Oslo", "kept"), (saved.Name, saved.City, saved.Item["foreign"].S));
        var restored = await accounts.GetAsync("a1");
        Assert.Equal(("Ada", 3m, 2), (restored.Owner, restored.Balance, restored.Version));
        Assert.Equal((2, account.CreatedAt), (account.Version, restored.CreatedAt));
        restored.Balance = 4;
        await accounts.SaveAsync(restored);
        account.Balance = 5;
        await Assert.ThrowsAsync<ItemChangedException>(() => accounts.SaveAsync(account));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Overwriting_in_a_transaction_does_not_create_an_item_from_changes(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });
        var store = await stores.GetAsync("s1");
        await stores.DeleteAsync("s1");
        store.City = "Oslo";

        var exception = await Assert.ThrowsAsync<TransactionFailedException>(() =>
            db.Transaction().Save(store, overwrite: true).CommitAsync()
        );

        Assert.Null(Assert.IsType<ItemChangedException>(Assert.Single(exception.Failures).Error).Item);
        Assert.Null(await stores.FindAsync("s1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_transaction_whose_response_was_lost_is_carried_out_once(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Account>();
        var account = new Account { Id = "a1", Owner = "Ada" };
        test.Faults.On<TransactWriteItemsRequest>().LoseResponse();

        await db.Transaction().Save(account).CommitAsync();

        Assert.Equal(1, account.Version);
        Assert.Equal("Ada", (await db.Table<Account>().GetAsync("a1")).Owner);
    }

    private static async Task DepositAsync(DynamoTable<Account> accounts, int times)
    {
        for (var i = 0; i < times; )
        {
            var account = await accounts.GetAsync("a1", consistent: true);
            account.Balance++;
            try
            {
                await accounts.SaveAsync(account);
                i++;
            }
            catch (ItemChangedException)
            {
                // Another writer was faster: load the item again.
            }
        }
    }
}
