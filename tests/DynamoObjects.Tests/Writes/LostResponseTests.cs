using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>If a response is lost and the SDK sends the request again, the request conflicts with its own write.</summary>
public sealed class LostResponseTests
{
    private static async Task<Account> SavedAsync(DynamoDatabase db)
    {
        var account = new Account
        {
            Id = "a1",
            Owner = "Ada",
            Balance = 1.50m,
        };
        await db.Table<Account>().SaveAsync(account);
        return account;
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_record_is_saved(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Account>();
        var account = new Account { Id = "a1", Balance = 1.50m };
        test.Faults.On<PutItemRequest>().LoseResponse();

        await db.Table<Account>().SaveAsync(account);
        account.Balance = 2;
        await db.Table<Account>().SaveAsync(account);

        var stored = await db.Table<Account>().GetAsync("a1", consistent: true);
        Assert.Equal((2m, 2, account.CreatedAt), (stored.Balance, stored.Version, stored.CreatedAt));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_loaded_record_is_saved_once(DynamoTestContext test, DynamoDatabase db)
    {
        var account = await SavedAsync(db);
        account.Balance = 1e20m;
        test.Faults.On<UpdateItemRequest>().LoseResponse();

        await db.Table<Account>().SaveAsync(account);

        var stored = await db.Table<Account>().GetAsync("a1", consistent: true);
        Assert.Equal((1e20m, 2, 2), (stored.Balance, stored.Version, account.Version));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_save_with_a_condition_is_carried_out(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Account>();
        test.Faults.On<PutItemRequest>().LoseResponse();

        await db.Table<Account>().SaveAsync(new Account { Id = "a1", Owner = "Ada" }, when: a => a.Owner == null);

        Assert.Equal("Ada", (await db.Table<Account>().GetAsync("a1", consistent: true)).Owner);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_outcome_of_an_update_with_a_condition_is_unknown(DynamoTestContext test, DynamoDatabase db)
    {
        await SavedAsync(db);
        test.Faults.On<UpdateItemRequest>().LoseResponse();

        var exception = await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() =>
            db.Table<Account>().UpdateAsync("a1", u => u.Set(a => a.Owner, "Eve"), when: a => a.Owner == "Ada")
        );

        Assert.Equal(("account", new DynamoKey("a1"), "Eve"), (exception.TableName, exception.Key, exception.GetRecord<Account>()!.Owner));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_outcome_of_a_deletion_that_finds_nothing_is_unknown(DynamoTestContext test, DynamoDatabase db)
    {
        var account = await SavedAsync(db);
        test.Faults.On<DeleteItemRequest>().LoseResponse();
        var byKey = await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => db.Table<Account>().DeleteAsync("a1"));
        await SavedAsync(db);
        test.Faults.On<DeleteItemRequest>().LoseResponse();
        var ofRecord = await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => db.Table<Account>().DeleteAsync(account));

        Assert.Null(byKey.Item);
        Assert.Null(ofRecord.Item);
        await Assert.ThrowsAsync<ItemNotFoundException>(() => db.Table<Account>().DeleteAsync("a1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_whose_save_ended_without_a_response_can_be_saved_again(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Account>();
        var account = new Account { Id = "a1", Owner = "Ada" };
        test.Faults.On<PutItemRequest>().LoseResponse();
        var timeouts = test.Faults.On<PutItemRequest>().Always().Timeout();
        await Assert.ThrowsAsync<TimeoutException>(() => db.Table<Account>().SaveAsync(account));
        timeouts.Remove();
        account.Owner = "Eve";

        await db.Table<Account>().SaveAsync(account);
        test.Faults.On<UpdateItemRequest>().LoseResponse();
        timeouts = test.Faults.On<UpdateItemRequest>().Always().Timeout();
        await Assert.ThrowsAsync<TimeoutException>(() => db.Table<Account>().SaveAsync(Renamed(account, "Bob")));
        timeouts.Remove();
        await db.Table<Account>().SaveAsync(Renamed(account, "Eve"));

        var stored = await db.Table<Account>().GetAsync("a1", consistent: true);
        Assert.Equal(("Eve", 4, 4), (stored.Owner, stored.Version, account.Version));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_whose_save_ended_without_a_response_can_be_deleted(DynamoTestContext test, DynamoDatabase db)
    {
        var account = await SavedAsync(db);
        test.Faults.On<UpdateItemRequest>().LoseResponse();
        var timeouts = test.Faults.On<UpdateItemRequest>().Always().Timeout();
        await Assert.ThrowsAsync<TimeoutException>(() => db.Table<Account>().SaveAsync(Renamed(account, "Bob")));
        timeouts.Remove();

        Assert.Equal("Bob", (await db.Table<Account>().DeleteAsync(account)).Owner);
        Assert.Null(await db.Table<Account>().FindAsync("a1"));
    }

    // On DynamoDB Local the retries would take seconds.
    [DynamoFact(Backend.Mock)]
    public async Task A_record_of_a_batch_that_was_throttled_after_a_lost_response_can_be_saved(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        var store = new Store { StoreId = "s1", Name = "North" };
        test.Faults.On<BatchWriteItemRequest>().LoseResponse();
        var throttle = test.Faults.On<BatchWriteItemRequest>().Always().Throttle();
        await Assert.ThrowsAsync<BatchFailedException>(() => db.Table<Store>().SaveManyAsync([store]));
        throttle.Remove();

        await db.Table<Store>().SaveAsync(store);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_of_a_batch_that_was_split_after_a_lost_response_may_be_saved_and_can_be_saved_again(
        DynamoTestContext test,
        DynamoDatabase db
    )
    {
        await db.CreateTableAsync<Store>();
        Store[] stores = [new() { StoreId = "s1", Name = "North" }, new() { StoreId = "s2", Name = "South" }];
        test.Faults.On<BatchWriteItemRequest>().LoseResponse();
        test.Faults.On<BatchWriteItemRequest>().Fail(() => Rejected("ValidationException"));
        var denial = test.Faults.On<BatchWriteItemRequest>().Always().Fail(() => Rejected("AccessDeniedException"));

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() => db.Table<Store>().SaveManyAsync(stores));
        denial.Remove();

        Assert.Equal([2, 1, 1], test.Requests.OfType<BatchWriteItemRequest>().Select(request => request.RequestItems.Single().Value.Count));
        Assert.Equal([true, true], exception.Failures.Select(failure => failure.MayBeWritten));
        Assert.All(exception.Failures, failure =>
            Assert.Equal("AccessDeniedException", Assert.IsType<AmazonDynamoDBException>(failure.Cause).ErrorCode)
        );
        foreach (var store in stores)
            await db.Table<Store>().SaveAsync(store);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Every_record_of_a_batch_that_was_canceled_while_it_was_split_after_a_lost_response_can_be_saved_again(
        DynamoTestContext test,
        DynamoDatabase db
    )
    {
        await db.CreateTableAsync<Store>();
        Store[] stores = [new() { StoreId = "s1", Name = "North" }, new() { StoreId = "s2", Name = "South" }];
        using var canceling = new CancellationTokenSource();
        test.Faults.On<BatchWriteItemRequest>().LoseResponse();
        test.Faults.On<BatchWriteItemRequest>()
            .Fail(() =>
            {
                canceling.Cancel();
                return Rejected("ValidationException");
            });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            db.Table<Store>().SaveManyAsync(stores, cancellationToken: canceling.Token)
        );

        foreach (var store in stores)
            await db.Table<Store>().SaveAsync(store);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_of_a_transaction_that_was_throttled_after_a_lost_response_can_be_saved(
        DynamoTestContext test,
        DynamoDatabase db
    )
    {
        await db.CreateTableAsync<Store>();
        var store = new Store { StoreId = "s1", Name = "North" };
        test.Faults.On<TransactWriteItemsRequest>().LoseResponse();
        var throttle = test.Faults.On<TransactWriteItemsRequest>().Always().Throttle();
        await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() => db.Transaction().Save(store).CommitAsync());
        throttle.Remove();

        await db.Table<Store>().SaveAsync(store);
    }

    // On DynamoDB Local the retries would take seconds.
    [DynamoFact(Backend.Mock)]
    public async Task A_transaction_with_conflicts_after_a_lost_response_is_not_reported_as_failed(
        DynamoTestContext test,
        DynamoDatabase db
    )
    {
        await db.CreateTableAsync<Store>();
        var transaction = db.Transaction().Save(new Store { StoreId = "s1", Name = "North" });
        test.Faults.On<TransactWriteItemsRequest>().LoseResponse();
        var conflict = test.Faults.On<TransactWriteItemsRequest>().Always().Conflict(0);
        await Assert.ThrowsAsync<TransactionCanceledException>(() => transaction.CommitAsync());
        conflict.Remove();

        await transaction.CommitAsync();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_outcome_of_a_save_that_another_write_followed_is_unknown(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        var store = new Store { StoreId = "s1", Name = "North" };
        test.Faults.On<PutItemRequest>().LoseResponse();
        var timeouts = test.Faults.On<PutItemRequest>().Always().Timeout();
        await Assert.ThrowsAsync<TimeoutException>(() => db.Table<Store>().SaveAsync(store));
        timeouts.Remove();
        await db.Table<Store>().UpdateAsync("s1", u => u.Set(s => s.Name, "South"));

        var exception = await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => db.Table<Store>().SaveAsync(store));

        Assert.Equal("South", exception.Item!["name"].S);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_equal_item_of_another_writer_is_a_conflict(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });

        await Assert.ThrowsAsync<ItemExistsException>(() => stores.SaveAsync(new Store { StoreId = "s1", Name = "North" }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_save_that_is_throttled_and_then_rejected_is_a_conflict_with_another_writer(
        DynamoTestContext test,
        DynamoDatabase db
    )
    {
        await SavedAsync(db);
        test.Faults.On<PutItemRequest>().Throttle();

        await Assert.ThrowsAsync<ItemExistsException>(() => db.Table<Account>().SaveAsync(new Account { Id = "a1", Owner = "Eve" }));
    }

    private static Account Renamed(Account account, string owner)
    {
        account.Owner = owner;
        return account;
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_of_another_writer_does_not_count_as_saved(DynamoDatabase db)
    {
        var account = await SavedAsync(db);
        var other = await db.Table<Account>().GetAsync("a1", consistent: true);
        (account.Owner, other.Owner) = ("Eve", "Bob");
        await db.Table<Account>().SaveAsync(other);

        var changed = await Assert.ThrowsAsync<ItemChangedException>(() => db.Table<Account>().SaveAsync(account));
        var exists = await Assert.ThrowsAsync<ItemExistsException>(() => db.Table<Account>().SaveAsync(new Account { Id = "a1" }));
        var failed = await Assert.ThrowsAsync<TransactionFailedException>(() =>
            db.Transaction().Save(new Account { Id = "a1" }).CommitAsync()
        );

        Assert.EndsWith("apply the change and save it.", changed.Message, StringComparison.Ordinal);
        Assert.EndsWith("or save with overwrite: true.", exists.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("was lost", failed.Message, StringComparison.Ordinal);
    }

    private static AmazonDynamoDBException Rejected(string code) =>
        new("Rejected.", ErrorType.Sender, code, "request", HttpStatusCode.BadRequest);
}
