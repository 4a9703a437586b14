// begin-snippet: guides-faults-first
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Faults.Tests;

public class FaultTests
{
    [DynamoFact]
    public async Task A_throttled_write_is_retried(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        test.Faults.On<PutItemRequest>().Throttle();

        await test.Client.PutItemAsync("store", new() { ["id"] = new("one") });

        Assert.Equal(2, test.Requests.On("store")[^1].Attempts);
        test.Faults.ShouldAllHaveFired();
    }

    // end-snippet

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

    // begin-snippet: guides-faults-table
    private static Task CreateTableAsync(DynamoTestContext test) =>
        test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "store",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
    // end-snippet
}
