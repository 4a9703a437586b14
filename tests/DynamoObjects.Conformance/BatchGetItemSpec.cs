using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html</summary>
public class BatchGetItemSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Items_of_several_tables_are_read_and_missing_ones_left_out(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await Tables.HashAsync(client, "others");
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1}"""));
        await client.PutItemAsync("others", Parse("""{"pk":"b","v":2,"w":3}"""));

        var response = await client.BatchGetItemAsync(
            new Dictionary<string, KeysAndAttributes>
            {
                ["items"] = Keys("a", "missing"),
                ["others"] = new()
                {
                    Keys = Keys("b").Keys,
                    ProjectionExpression = "#v",
                    ExpressionAttributeNames = new() { ["#v"] = "v" },
                },
            }
        );

        Assert.Equal("""{"pk":{"S":"a"},"v":{"N":"1"}}""", Text(Assert.Single(response.Responses["items"])));
        Assert.Equal("""{"v":{"N":"2"}}""", Text(Assert.Single(response.Responses["others"])));
        Assert.Empty(response.UnprocessedKeys ?? []);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_duplicate_key_is_rejected(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Provided list of item keys contains duplicates", () =>
            client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { ["items"] = Keys("a", "b", "a") })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_response_ends_at_16_megabytes_and_lists_the_unprocessed_keys(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var large = new string('x', 400_000);
        var names = Enumerable.Range(10, 45).Select(i => $"{i}").ToArray();
        foreach (var name in names)
            await client.PutItemAsync("items", new() { ["pk"] = S(name), ["v"] = S(large) });

        var first = await client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { ["items"] = Keys(names) });
        var second = await client.BatchGetItemAsync(first.UnprocessedKeys);

        Assert.InRange(first.Responses["items"].Count, 1, 42);
        Assert.Equal(names.Length - first.Responses["items"].Count, first.UnprocessedKeys["items"].Keys.Count);
        Assert.Equal(names, first.Responses["items"].Concat(second.Responses["items"]).Select(i => i["pk"].S).Order());
    }

    private static KeysAndAttributes Keys(params string[] keys) =>
        new() { Keys = [.. keys.Select(k => new Dictionary<string, AttributeValue> { ["pk"] = S(k) })] };
}
