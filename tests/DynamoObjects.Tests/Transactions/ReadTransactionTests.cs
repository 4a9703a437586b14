using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Transactions;

public sealed class ReadTransactionTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Items_of_several_tables_are_read_together(DynamoTestContext test, DynamoDatabase db)
    {
        await db.Table<Store>().SaveAsync(new Store { StoreId = "s1", Name = "North" });
        await db.Table<Order>()
            .SaveAsync(
                new Order
                {
                    Customer = "c1",
                    Number = 7,
                    Total = 9,
                }
            );
        test.Requests.Clear();
        var reads = db.ReadTransaction();
        var order = reads.Find<Order>(("c1", 7));
        var absent = reads.Find<Store>("none");
        var empty = reads.Find<Store>("");
        var store = reads.Find<Store>("s1");

        await reads.ReadAsync();

        test.Requests.GetSingle<TransactGetItemsRequest>();
        Assert.Equal((9m, "North"), (order.Record!.Total, store.Record!.Name));
        Assert.Null(absent.Record);
        Assert.Null(empty.Record);
        store.Record.City = "Oslo";
        await db.Table<Store>().SaveAsync(store.Record);
        await reads.ReadAsync();
        Assert.Equal("Oslo", store.Record.City);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_conflict_is_retried(DynamoTestContext test, DynamoDatabase db)
    {
        await db.Table<Store>().SaveAsync(new Store { StoreId = "s1" });
        test.Faults.On<TransactGetItemsRequest>().Times(2).Conflict(item: 0);
        var reads = db.ReadTransaction();
        var store = reads.Find<Store>("s1");

        await reads.ReadAsync();

        Assert.NotNull(store.Record);
        Assert.Equal(3, test.Requests.OfType<TransactGetItemsRequest>().Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Rejected_items_are_named(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        test.Faults.On<TransactGetItemsRequest>()
            .Fail(() =>
                new TransactionCanceledException("cancelled")
                {
                    CancellationReasons = [new() { Code = "None" }, new() { Code = "ValidationError", Message = "Item is too large" }],
                }
            );
        var reads = db.ReadTransaction();
        reads.Find<Store>("s1");
        reads.Find<Store>("s2");

        var exception = await Assert.ThrowsAsync<TransactionFailedException>(() => reads.ReadAsync());

        var failure = Assert.Single(exception.Failures);
        Assert.Equal((1, TransactionOperation.Find, "s2"), (failure.Index, failure.Operation, failure.Key.Hash));
        Assert.Contains(
            "Find of partition key 's2' in table 'store': ValidationError, Item is too large",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_is_not_available_before_the_read_and_an_item_is_accepted_once(DynamoTestContext test, DynamoDatabase db)
    {
        var reads = db.ReadTransaction();
        await reads.ReadAsync();
        var store = reads.Find<Store>("s1");

        Assert.Throws<InvalidOperationException>(() => store.Record);
        Assert.Throws<ArgumentException>(() => reads.Find<Store>("s1"));
        Assert.Throws<InvalidKeyException>(() => reads.Find<Order>("c1"));
        for (var i = 2; i <= 100; i++)
            reads.Find<Store>($"s{i}");
        Assert.Throws<InvalidOperationException>(() => reads.Find<Store>("s101"));
        Assert.Empty(test.Requests);

        await reads.ReadAsync();
        Assert.Null(store.Record);
    }
}
