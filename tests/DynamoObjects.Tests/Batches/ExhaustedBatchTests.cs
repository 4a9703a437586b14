using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests.Batches;

/// <summary>Items that DynamoDB never processes are reported after the last attempt.</summary>
public sealed class ExhaustedBatchTests
{
    private const int Attempts = 11;

    private static DynamoDatabase CreateDatabase(DynamoTestContext test, TimeProvider time) =>
        new(test.Client, new DynamoDatabaseOptions { TimeProvider = time });

    private static async Task<BatchFailedException> FailureAsync(FakeTimeProvider time, Task batch)
    {
        while (!batch.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        return await Assert.ThrowsAsync<BatchFailedException>(() => batch);
    }

    private static List<Store> Stores(int count) => [.. Enumerable.Range(1, count).Select(number => new Store { StoreId = $"s{number}" })];

    [DynamoFact(Backend.Mock)]
    public async Task Items_that_are_never_processed_are_reported_and_the_others_are_saved(DynamoTestContext test)
    {
        var time = new FakeTimeProvider();
        using var db = CreateDatabase(test, time);
        await db.CreateTableAsync<Store>();
        for (var attempt = 1; attempt <= Attempts; attempt++)
            test.Faults.On<BatchWriteItemRequest>().LeaveUnprocessed(25 - attempt);
        var records = Stores(25);

        var exception = await FailureAsync(time, db.Table<Store>().SaveManyAsync(records));

        Assert.Equal((Attempts, 25 - Attempts), (exception.Succeeded, exception.Failures.Count));
        Assert.All(exception.Failures, failure =>
            Assert.Equal(
                $"DynamoDB returned the item as unprocessed in {Attempts} attempts, which means that the table is throttled. Raise "
                    + "its capacity, or change it to on-demand.",
                Assert.IsType<TimeoutException>(failure.Cause).Message
            )
        );
        Assert.Equal(records[Attempts..], records.Where(record => record.IsNew));
        Assert.Equal(Attempts, test.Requests.OfType<BatchWriteItemRequest>().Count);
    }

    [DynamoFact(Backend.Mock)]
    public async Task Keys_that_are_never_processed_are_reported_after_the_others(DynamoTestContext test)
    {
        var time = new FakeTimeProvider();
        using var db = CreateDatabase(test, time);
        await db.Table<Store>().SaveManyAsync(Stores(3));
        test.Faults.On<BatchGetItemRequest>().Always().LeaveUnprocessed(1);
        var found = new List<string>();

        var exception = await FailureAsync(time, ReadAsync());

        Assert.Equal(2, found.Count);
        Assert.DoesNotContain((string)Assert.Single(exception.Failures).Key.Hash!, found);

        async Task ReadAsync()
        {
            await foreach (var store in db.Table<Store>().GetManyAsync(["s1", "s2", "s3"]))
                found.Add(store.StoreId);
        }
    }

    [DynamoFact(Backend.Mock)]
    public async Task Permanent_throttling_is_reported_as_the_original_exception(DynamoTestContext test)
    {
        var time = new FakeTimeProvider();
        using var db = CreateDatabase(test, time);
        await db.CreateTableAsync<Store>();
        test.Faults.On<BatchWriteItemRequest>().Always().Throttle();

        var exception = await FailureAsync(time, db.Table<Store>().DeleteManyAsync(["s1", "s2"]));

        Assert.Equal((0, 2), (exception.Succeeded, exception.Failures.Count));
        Assert.All(exception.Failures, failure => Assert.IsType<ProvisionedThroughputExceededException>(failure.Cause));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_waiting_batch_can_be_canceled_and_the_next_flush_continues_it(DynamoTestContext test)
    {
        using var db = CreateDatabase(test, new FakeTimeProvider());
        await db.CreateTableAsync<Store>();
        var memory = new DynamoTableCache<Store>(db.Table<Store>());
        foreach (var store in Stores(30))
            memory.Save(store);
        test.Faults.On<BatchWriteItemRequest>().LeaveUnprocessed(4);
        using var cancellation = new CancellationTokenSource();
        var progress = new SynchronousProgress(_ => cancellation.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            memory.FlushAsync(FlushMode.Batch, new BatchOptions { Concurrency = 1, Progress = progress }, cancellation.Token)
        );

        Assert.Equal(9, memory.ChangedRecords.Count);
        Assert.Equal(9, await memory.FlushAsync(FlushMode.Batch));
        Assert.Equal(30, await db.Table<Store>().Scan().CountAsync());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_flushed_deletion_of_an_item_with_another_version_is_rejected(DynamoTestContext test)
    {
        var customers = test.Database.Table<Context.Customer>();
        await customers.SaveAsync(
            new Context.Customer
            {
                Id = "c1",
                Number = 1,
                City = "Oslo",
            }
        );
        var memory = new DynamoTableCache<Context.Customer>(customers);
        memory.Delete(await memory.GetAsync(("c1", 1)));
        var other = await customers.GetAsync(("c1", 1));
        other.City = "Bergen";
        await customers.SaveAsync(other);

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() => memory.FlushAsync());

        Assert.IsType<ItemChangedException>(Assert.Single(exception.Failures).Cause);
        Assert.Equal("Bergen", (await customers.GetAsync(("c1", 1))).City);
        Assert.True(memory.HasChanges);
    }
}
