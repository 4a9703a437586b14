using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests.Writes;

/// <summary>Single writes that conflict with a transaction on their item, which the SDK does not retry.</summary>
public sealed class TransactionConflictTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_write_that_conflicts_with_a_transaction_is_retried(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await db.CreateTableAsync<Store>();
        test.Faults.On<PutItemRequest>().Times(2).Conflict();
        test.Faults.On<UpdateItemRequest>().Times(3).Conflict();
        test.Faults.On<DeleteItemRequest>().Conflict();
        var store = new Store { StoreId = "s1", Thanks = 1 };

        await stores.SaveAsync(store);
        store.City = "Oslo";
        await stores.SaveAsync(store);
        Assert.Equal(2, await stores.UpdateCounterAsync("s1", s => s.Thanks, 1));
        Assert.Equal(("Oslo", 2), await DeletedAsync(stores));

        test.Faults.ShouldAllHaveFired();
        Assert.Equal(
            (3, 5, 2),
            (
                test.Requests.OfType<PutItemRequest>().Count,
                test.Requests.OfType<UpdateItemRequest>().Count,
                test.Requests.OfType<DeleteItemRequest>().Count
            )
        );
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_permanent_transaction_conflict_is_reported_and_leaves_the_record_unchanged(DynamoTestContext test)
    {
        var time = new FakeTimeProvider();
        var db = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TimeProvider = time });
        await db.CreateTableAsync<Account>();
        test.Faults.On<PutItemRequest>().Always().Conflict();
        var account = new Account { Id = "a1" };
        var save = db.Table<Account>().SaveAsync(account);
        while (!save.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<TransactionConflictException>(() => save);

        Assert.Equal((0, null), (account.Version, account.CreatedAt));
        Assert.Equal(8, test.Requests.OfType<PutItemRequest>().Count);
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_wait_for_a_transaction_can_be_canceled(DynamoTestContext test)
    {
        var db = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TimeProvider = new FakeTimeProvider() });
        await db.CreateTableAsync<Store>();
        test.Faults.On<PutItemRequest>().Conflict();
        using var cancellation = new CancellationTokenSource();
        var save = db.Table<Store>().SaveAsync(new Store { StoreId = "s1" }, cancellationToken: cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => save);
    }

    private static async Task<(string? City, int Thanks)> DeletedAsync(DynamoTable<Store> stores)
    {
        var deleted = await stores.DeleteAsync("s1");
        return (deleted.City, deleted.Thanks);
    }
}
