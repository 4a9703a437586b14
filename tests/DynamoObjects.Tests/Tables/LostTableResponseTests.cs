using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Tables;

/// <summary>Tables are created, changed and deleted as requested if a response is lost and the SDK sends the request again.</summary>
public sealed class LostTableResponseTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_is_created_and_deleted(DynamoTestContext test, DynamoDatabase db)
    {
        test.Faults.On<CreateTableRequest>().LoseResponse();
        await db.CreateTableAsync<Stock>();
        test.Faults.On<DeleteTableRequest>().LoseResponse();

        Assert.True(await db.DeleteTableAsync<Stock>());
        Assert.False(await db.DeleteTableAsync<Stock>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deletion_whose_second_attempt_is_rejected_because_of_the_first_succeeds(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Stock>();
        var rejected = test.Faults.On<DeleteTableRequest>().Fail(() => new ResourceInUseException("Table is being deleted"));
        var gone = test.Faults.On<DescribeTableRequest>().After(1).Fail(() => new ResourceNotFoundException("gone"));

        Assert.True(await db.DeleteTableAsync<Stock>());

        rejected.ShouldHaveFired();
        gone.ShouldHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Throughput_is_raised_and_restored(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Stock>();
        var raise = test.Faults.On<UpdateTableRequest>().LoseResponse();
        await using (await db.RaiseThroughputAsync<Stock>(read: 20))
        {
            Assert.Equal(20, await ReadUnitsAsync(test));
            test.Faults.On<UpdateTableRequest>().LoseResponse();
        }

        raise.ShouldHaveFired();
        Assert.Equal(5, await ReadUnitsAsync(test));
        test.Faults.ShouldAllHaveFired();
    }

    private static async Task<long?> ReadUnitsAsync(DynamoTestContext test) =>
        (await test.Client.DescribeTableAsync("stock")).Table.ProvisionedThroughput.ReadCapacityUnits;
}
