using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html</summary>
public class TransactGetItemsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Items_are_returned_in_the_order_of_the_request_and_missing_ones_are_empty(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        var response = await GetAsync(client, Get("b"), Get("missing"), Get("a", "v"));

        Assert.Equal(["""{"pk":{"S":"b"}}""", "none", """{"v":{"N":"1"}}"""], response.Responses.Select(r => Text(Found(r))));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_duplicate_item_is_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Transaction request cannot include multiple operations on one item", () =>
            GetAsync(client, Get("a"), Get("a"))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It rejects the whole request, without cancellation reasons.",
        ExpectedMessage = "Answered: no reasons"
    )]
    public async Task A_key_of_another_type_cancels_the_transaction(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsCanceledAsync(["None", "ValidationError: The provided key element does not match the schema"], () =>
            GetAsync(
                client,
                Get("a"),
                new TransactGetItem
                {
                    Get = new() { TableName = "items", Key = Parse("""{"pk":1}""") },
                }
            )
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(4_194_304, true)]
    [InlineData(4_194_305, false)]
    public async Task A_response_has_at_most_4_megabytes(int bytes, bool areGiven, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        // Each has "Item" (4) + pk (2) + 0 to 9 or a (1) + v (1) and its text.
        for (var i = 0; i < 10; i++)
            await client.PutItemAsync("items", new() { ["pk"] = S($"{i}"), ["v"] = S(new string('x', 399_992)) });
        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = S(new string('x', bytes - 4_000_000 - 8)) });
        TransactGetItem[] gets = [.. "0123456789a".Select(key => Get($"{key}"))];

        if (areGiven)
            Assert.All((await GetAsync(client, gets)).Responses, r => Assert.NotNull(Found(r)));
        else
            await ErrorAssert.ThrowsValidationAsync($"Payload in response is too large.{bytes}", () => GetAsync(client, gets));

        Assert.Equal(
            11,
            (await GetAsync(client, [.. "0123456789a".Select(key => Get($"{key}", "pk"))])).Responses.Count(r => Found(r) is not null)
        );
    }

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1}"""));
        await client.PutItemAsync("items", Parse("""{"pk":"b"}"""));
    }

    private static Dictionary<string, AttributeValue>? Found(ItemResponse response) => response.Item is { Count: > 0 } item ? item : null;

    private static Task<TransactGetItemsResponse> GetAsync(IAmazonDynamoDB client, params TransactGetItem[] gets) =>
        client.TransactGetItemsAsync(new TransactGetItemsRequest { TransactItems = [.. gets] });

    private static TransactGetItem Get(string key, string? projection = null) =>
        new()
        {
            Get = new()
            {
                TableName = "items",
                Key = new() { ["pk"] = S(key) },
                ProjectionExpression = projection,
            },
        };
}
