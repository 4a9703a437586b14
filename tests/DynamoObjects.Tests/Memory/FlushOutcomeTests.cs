using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Memory;

/// <summary>Whether what a flush could not write is reported as possibly written.</summary>
public sealed class FlushOutcomeTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deletion_that_was_throttled_after_a_lost_response_may_be_done(DynamoTest test, DynamoDatabase db)
    {
        await db.Table<Store>().SaveAsync(new Store { StoreId = "s1" });
        var memory = new MemoryTable<Store>(db.Table<Store>());
        memory.Delete("s1");
        test.Faults.On<DeleteItemRequest>().LoseAnswer();
        var throttle = test.Faults.On<DeleteItemRequest>().Always().Throttle();

        var error = await Assert.ThrowsAsync<BatchFailedException>(() => memory.SaveDataAsync());
        throttle.Remove();

        Assert.True(Assert.Single(error.Failures).MayBeDone);
        await memory.SaveDataAsync();
        Assert.Null(await db.Table<Store>().FindAsync("s1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_save_that_was_throttled_after_a_lost_response_may_be_done(DynamoTest test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        var memory = new MemoryTable<Store>(db.Table<Store>());
        memory.Save(new Store { StoreId = "s1" });
        test.Faults.On<PutItemRequest>().LoseAnswer();
        var throttle = test.Faults.On<PutItemRequest>().Always().Throttle();

        var error = await Assert.ThrowsAsync<BatchFailedException>(() => memory.SaveDataAsync());
        throttle.Remove();

        Assert.True(Assert.Single(error.Failures).MayBeDone);
        Assert.Equal(0, await memory.SaveDataAsync());
        Assert.Empty(memory.Dirty);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Nothing_is_done_of_a_record_whose_table_could_not_be_created(DynamoTest test, DynamoDatabase db)
    {
        var memory = new MemoryTable<Store>(db.Table<Store>());
        memory.Save(new Store { StoreId = "s1" });
        test.Faults.On<CreateTableRequest>().Fail(() => new InvalidOperationException("cut off"));

        var error = await Assert.ThrowsAsync<BatchFailedException>(() => memory.SaveDataAsync());

        Assert.False(Assert.Single(error.Failures).MayBeDone);
        Assert.Equal(1, await memory.SaveDataAsync());
    }
}
