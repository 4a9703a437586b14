using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using static Shop.Faults.Tests.FaultTests;

namespace Shop.Faults.Tests;

public class FaultKindTests
{
    // begin-snippet: guides-faults-batch
    [DynamoFact]
    public async Task A_batch_is_written_completely(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        test.Faults.On<BatchWriteItemRequest>().Throttle();
        test.Faults.On<BatchWriteItemRequest>().LeaveUnprocessed(2);
        var singleWrites = test.Faults.On<PutItemRequest>().Table("store").Always().Fail(() => new InvalidOperationException());

        await WriteAllAsync(test.Client, "one", "two", "three");

        Assert.Equal(0, singleWrites.FiredCount);
        singleWrites.Remove();
        test.Faults.ShouldAllHaveFired();
    }

    // The code under test.
    private static async Task WriteAllAsync(IAmazonDynamoDB client, params string[] ids)
    {
        Dictionary<string, List<WriteRequest>> remaining = new()
        {
            ["store"] = [.. ids.Select(id => new WriteRequest(new PutRequest(new() { ["id"] = new(id) })))],
        };
        while (remaining is { Count: > 0 })
            remaining = (await client.BatchWriteItemAsync(remaining)).UnprocessedItems;
    }

    // end-snippet

    // begin-snippet: guides-faults-client
    [DynamoFact]
    public async Task A_slow_write_times_out_after_one_retry(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 1, Timeout = TimeSpan.FromMilliseconds(200) });
        test.Faults.On<PutItemRequest>().Times(2).Delay(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<TimeoutException>(() => client.PutItemAsync("store", new() { ["id"] = new("one") }));
    }

    // end-snippet

    // begin-snippet: guides-faults-lost
    [DynamoFact]
    public async Task A_lost_response_may_hide_a_write(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 0 });
        test.Faults.On<PutItemRequest>().LoseResponse();

        await Assert.ThrowsAsync<TimeoutException>(() => client.PutItemAsync("store", new() { ["id"] = new("one") }));

        Assert.True((await client.GetItemAsync("store", new() { ["id"] = new("one") })).IsItemSet);
    }

    // end-snippet
}
