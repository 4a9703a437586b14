using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Observation;

/// <summary>The examples of docs/observation.md and docs/streams.md.</summary>
public class DocumentedTests
{
    [DynamoFact]
    public async Task A_company_is_found_by_its_index(DynamoTestContext test)
    {
        await SeedAsync(test.Client);
        test.Requests.Clear();

        await FindAsync(test.Client, "acme");

        Assert.Equal("StoreCompanyIndex", Assert.Single(test.Requests.OfType<QueryRequest>()).IndexName);
        test.Requests.ShouldNotScan();
        test.Requests.On("store").ShouldConsumeAtMost(readUnits: 1, writeUnits: 0);
        test.Requests.Where(request => request.Attempts > 1).ShouldBeEmpty();
    }

    [DynamoFact]
    public async Task A_batch_is_written_to_its_end(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<BatchWriteItemRequest>().Throttle();
        test.Faults.On<BatchWriteItemRequest>().Unprocessed(2);
        var never = test.Faults.On<PutItemRequest>().Table("store").Always().Fail(() => new InvalidOperationException("one by one"));

        await WriteAllAsync(test.Client, "one", "two", "three");

        Assert.Equal(0, never.FiredCount);
        never.Remove();
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_slow_response_is_waited_for_twice(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 1, Timeout = TimeSpan.FromMilliseconds(200) });
        test.Faults.On<PutItemRequest>().Times(2).Delay(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<TimeoutException>(() => client.PutItemAsync("store", new() { ["id"] = new("one") }));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_token_is_good_for_ten_minutes(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        await OrderAsync(test.Client, token: "order-1");
        test.Clock.Advance(TimeSpan.FromMinutes(10));
        await OrderAsync(test.Client, token: "order-1");

        Assert.Equal("2", (await test.Client.GetItemAsync("store", new() { ["id"] = new("order") })).Item["count"].N);
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_order_is_announced(DynamoTestContext test)
    {
        await test.Client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY },
            }
        );
        await test.Client.PutItemAsync("orders", new() { ["id"] = new("order-1") });

        await foreach (var change in test.Mock.Streams.ReadAsync(test.TablePrefix + "orders"))
        {
            Assert.Equal("order-1", change.Keys["id"].S);
            break;
        }
    }

    private static async Task SeedAsync(AmazonDynamoDBClient client)
    {
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "store",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S), new("company", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "StoreCompanyIndex",
                        KeySchema = [new("company", KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.ALL },
                    },
                ],
            }
        );
        await client.PutItemAsync("store", new() { ["id"] = new("s1"), ["company"] = new("acme") });
    }

    private static Task<QueryResponse> FindAsync(AmazonDynamoDBClient client, string company) =>
        client.QueryAsync(
            new QueryRequest
            {
                TableName = "store",
                IndexName = "StoreCompanyIndex",
                KeyConditionExpression = "company = :c",
                ExpressionAttributeValues = new() { [":c"] = new(company) },
            }
        );

    private static async Task WriteAllAsync(AmazonDynamoDBClient client, params string[] ids)
    {
        Dictionary<string, List<WriteRequest>> left = new()
        {
            ["store"] = [.. ids.Select(id => new WriteRequest(new PutRequest(new() { ["id"] = new(id) })))],
        };
        while (left is { Count: > 0 })
            left = (await client.BatchWriteItemAsync(left)).UnprocessedItems;
    }

    private static Task<TransactWriteItemsResponse> OrderAsync(AmazonDynamoDBClient client, string token) =>
        client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                ClientRequestToken = token,
                TransactItems =
                [
                    new()
                    {
                        Update = new()
                        {
                            TableName = "store",
                            Key = new() { ["id"] = new("order") },
                            UpdateExpression = "ADD #n :n",
                            ExpressionAttributeNames = new() { ["#n"] = "count" },
                            ExpressionAttributeValues = new() { [":n"] = new() { N = "1" } },
                        },
                    },
                ],
            }
        );
}
