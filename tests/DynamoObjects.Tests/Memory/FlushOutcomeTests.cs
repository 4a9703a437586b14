using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Memory;

/// <summary>Whether a failed write of a flush is reported as possibly carried out.</summary>
public sealed class FlushOutcomeTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deletion_that_was_throttled_after_a_lost_response_may_be_carried_out(DynamoTestContext test, DynamoDatabase db)
    {
        await db.Table<Store>().SaveAsync(new Store { StoreId = "s1" });
        var memory = new DynamoTableCache<Store>(db.Table<Store>());
        memory.Delete("s1");
        test.Faults.On<DeleteItemRequest>().LoseResponse();
        var throttle = test.Faults.On<DeleteItemRequest>().Always().Throttle();

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() => memory.FlushAsync());
        throttle.Remove();

        Assert.True(Assert.Single(exception.Failures).MayBeWritten);
        await memory.FlushAsync();
        Assert.Null(await db.Table<Store>().FindAsync("s1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_save_that_was_throttled_after_a_lost_response_may_be_carried_out(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        var memory = new DynamoTableCache<Store>(db.Table<Store>());
        memory.Save(new Store { StoreId = "s1" });
        test.Faults.On<PutItemRequest>().LoseResponse();
        var throttle = test.Faults.On<PutItemRequest>().Always().Throttle();

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() => memory.FlushAsync());
        throttle.Remove();

        Assert.True(Assert.Single(exception.Failures).MayBeWritten);
        Assert.Equal(0, await memory.FlushAsync());
        Assert.Empty(memory.ChangedRecords);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Nothing_is_written_of_a_record_whose_table_could_not_be_created(DynamoTestContext test, DynamoDatabase db)
    {
        var memory = new DynamoTableCache<Store>(db.Table<Store>());
        memory.Save(new Store { StoreId = "s1" });
        test.Faults.On<CreateTableRequest>().Fail(() => new InvalidOperationException("cut off"));

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() => memory.FlushAsync());

        Assert.False(Assert.Single(exception.Failures).MayBeWritten);
        Assert.Equal(1, await memory.FlushAsync());
    }
}
