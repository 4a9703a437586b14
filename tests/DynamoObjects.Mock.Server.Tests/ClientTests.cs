using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Tests;

/// <summary>The SDK's own client over HTTP.</summary>
public class ClientTests
{
    [Fact]
    public async Task An_item_of_every_type_comes_back_as_it_was_put()
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var client = fixture.Server.CreateClient();
        var item = new Dictionary<string, AttributeValue>
        {
            ["id"] = new("all"),
            ["number"] = new() { N = "-12345678901234567890.5" },
            ["binary"] = new() { B = new MemoryStream([0, 255, 1]) },
            ["yes"] = new() { BOOL = true },
            ["no"] = new() { BOOL = false },
            ["nothing"] = new() { NULL = true },
            ["texts"] = new() { SS = ["a", "b"] },
            ["numbers"] = new() { NS = ["1", "2"] },
            ["binaries"] = new() { BS = [new MemoryStream([1]), new MemoryStream([2])] },
            ["list"] = new() { L = [new("x"), new() { L = [], IsLSet = true }, new() { M = [], IsMSet = true }] },
            ["map"] = new() { M = new() { ["deep"] = new() { M = new() { ["er"] = new() { S = "" } } } } },
        };

        await client.PutItemAsync("store", item);
        var response = await client.GetItemAsync("store", new() { ["id"] = new("all") }, true);

        var direct = (GetItemResponse)fixture.Server.Mock.Execute(new GetItemRequest("store", new() { ["id"] = new("all") }));
        Assert.Equal(Describe(item), Describe(response.Item));
        Assert.Equal(Describe(item), Describe(direct.Item));
    }

    [Fact]
    public async Task Failures_are_the_typed_exceptions_with_what_they_carry()
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var client = fixture.Server.CreateClient();
        await client.PutItemAsync("store", new() { ["id"] = new("a"), ["colour"] = new("red") });

        var condition = await Assert.ThrowsAsync<ConditionalCheckFailedException>(() =>
            client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "store",
                    Item = new() { ["id"] = new("a") },
                    ConditionExpression = "attribute_not_exists(id)",
                    ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                }
            )
        );
        var cancelled = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            client.TransactWriteItemsAsync(
                new TransactWriteItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Put = new()
                            {
                                TableName = "store",
                                Item = new() { ["id"] = new("b") },
                            },
                        },
                        new()
                        {
                            ConditionCheck = new()
                            {
                                TableName = "store",
                                Key = new() { ["id"] = new("a") },
                                ConditionExpression = "attribute_not_exists(id)",
                                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                            },
                        },
                    ],
                }
            )
        );
        var missing = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync("nothing"));

        Assert.Equal(("The conditional request failed", "red"), (condition.Message, condition.Item["colour"].S));
        Assert.Equal(["None", "ConditionalCheckFailed"], cancelled.CancellationReasons.Select(reason => reason.Code));
        Assert.Equal("red", cancelled.CancellationReasons[1].Item["colour"].S);
        Assert.StartsWith(
            "Transaction cancelled, please refer cancellation reasons for specific reasons",
            cancelled.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("Requested resource not found: Table: nothing not found", missing.Message);
    }

    [Fact]
    public async Task Pages_waiters_and_the_object_model_work()
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var client = fixture.Server.CreateClient();
        using var context = new DynamoDBContextBuilder().WithDynamoDBClient(() => client).Build();
        for (var i = 0; i < 10; i++)
            await context.SaveAsync(new Shop { Id = $"s{i}", Visits = i });

        var pages = 0;
        await foreach (var page in client.Paginators.Scan(new ScanRequest { TableName = "store", Limit = 4 }).Responses)
            pages += page.Count > 0 ? 1 : 0;

        Assert.Equal(3, pages);
        Assert.Equal(7, (await context.LoadAsync<Shop>("s7")).Visits);
        Assert.Equal(10, (await context.ScanAsync<Shop>([]).GetRemainingAsync()).Count);
    }

    [Fact]
    public async Task Many_concurrent_callers_each_get_their_own_response()
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var client = fixture.Server.CreateClient();

        await Parallel.ForEachAsync(Enumerable.Range(0, 32), async (caller, token) =>
        {
            for (var i = 0; i < 25; i++)
            {
                var key = new Dictionary<string, AttributeValue> { ["id"] = new($"{caller}-{i}") };
                await client.PutItemAsync("store", new(key) { ["text"] = new(new string((char)('a' + (caller % 26)), i * 100)) }, token);
                var read = (await client.GetItemAsync("store", key, true, token)).Item;
                Assert.Equal((key["id"].S, new string((char)('a' + (caller % 26)), i * 100)), (read["id"].S, read["text"].S));
            }
        });

        Assert.Equal(800, ((ScanResponse)fixture.Server.Mock.Execute(new ScanRequest("store") { Select = Select.COUNT })).Count);
    }

    private static string Describe(Dictionary<string, AttributeValue> item) =>
        "{" + string.Join(",", item.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}:{Describe(a.Value)}")) + "}";

    private static string Describe(AttributeValue value) =>
        value switch
        {
            { S: { } s } => $"S({s})",
            { N: { } n } => $"N({n})",
            { B: { } b } => $"B({Convert.ToHexString(b.ToArray())})",
            { BOOL: { } flag } => $"BOOL({flag})",
            { NULL: { } isNull } => $"NULL({isNull})",
            { SS: { } texts } => $"SS({string.Join(",", texts)})",
            { NS: { } numbers } => $"NS({string.Join(",", numbers)})",
            { BS: { } binaries } => $"BS({string.Join(",", binaries.Select(b => Convert.ToHexString(b.ToArray())))})",
            { L: { } list } => $"L({string.Join(",", list.Select(Describe))})",
            _ => $"M({Describe(value.M)})",
        };

    [DynamoDBTable("store")]
    public class Shop
    {
        [DynamoDBHashKey("id")]
        public string Id { get; set; } = "";

        public int Visits { get; set; }
    }
}
