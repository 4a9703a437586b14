namespace DynamoObjects.Conformance.PartiQL;

/// <summary>Conditions that OR joins, and hash keys in IN:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html</summary>
public class AlternativeSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk='a' AND sk=2 OR pk='a' AND sk=1", "a1 a2")]
    [InlineData("pk='a' AND sk<2 OR pk='a' AND sk>=2", "a1 a2")]
    [InlineData("pk='a' AND sk=1 OR pk='b' AND sk=1", "a1 b1")]
    [InlineData("pk='a' AND c=7 OR pk='b'", "a1 b1")]
    [InlineData("pk='a' AND c=7 OR pk='a' AND d=1", "a1")]
    [InlineData("pk='a' OR pk='a'", "a1 a2")]
    [InlineData("pk IN ['a','c'] AND sk=1 OR pk='b'", "a1 b1")]
    [InlineData("(pk='a' OR pk='b') AND sk=1", "a1 b1")]
    [InlineData("pk='a' OR c=8", "a1 a2 b1")]
    [InlineData("sk=2 OR c=8", "a2 b1")]
    [InlineData("pk='a' AND (sk=1 OR sk=2)", "a1 a2")]
    [InlineData("pk='a' AND sk=1 AND sk=1", "a1")]
    public async Task Each_item_for_which_an_alternative_is_true_is_found_once(string condition, string expected, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        var found = await StatementTable.RunAsync(client, $"SELECT pk, sk FROM items WHERE {condition}");

        Assert.Equal(expected, string.Join(' ', found.Select(item => item["pk"].S + item["sk"].N).Order()));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk='b' OR pk='a' AND sk>0 ORDER BY pk", "a1 a2 b1")]
    [InlineData("pk='a' OR pk='b' AND sk>0 ORDER BY pk DESC", "b1 a1 a2")]
    [KnownDifference(Backend.Local, "It does not order the hash keys of alternatives.", ExpectedMessage = "Strings differ")]
    public async Task Hash_keys_of_alternatives_are_ordered(string condition, string expected, IAmazonDynamoDB client) =>
        await Alternatives_are_ordered_together(condition, expected, client);

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk='a' AND sk=2 OR pk='a' AND sk=1 ORDER BY sk", "a1 a2")]
    [InlineData("pk='a' AND sk<2 OR pk='a' AND sk=2 ORDER BY sk DESC", "a2 a1")]
    public async Task Alternatives_are_ordered_together(string condition, string expected, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        var found = await StatementTable.RunAsync(client, $"SELECT pk, sk FROM items WHERE {condition}");

        Assert.Equal(expected, string.Join(' ', found.Select(item => item["pk"].S + item["sk"].N)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk='a' AND c=7 OR pk='a' AND sk=2")]
    [InlineData("pk='a' AND sk>1 OR pk='a' AND sk=2")]
    [InlineData("pk='a' AND sk BETWEEN 1 AND 3 OR pk='a' AND sk<=1")]
    [InlineData("pk='a' AND sk=1 OR pk IN ['a','b']")]
    [KnownDifference(Backend.Local, "It runs the statement.", ExpectedMessage = "No exception was thrown")]
    public async Task Alternatives_whose_range_keys_overlap_are_rejected(string condition, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Overlapping conditions with range keys are not supported in where clause", () =>
            StatementTable.RunAsync(client, $"SELECT * FROM items WHERE {condition}")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk='a' OR pk='b'", 0.5)]
    [InlineData("pk='a' AND sk=1 OR pk='b'", 0.5)]
    [InlineData("pk='a' OR c=8", 12.5)]
    [KnownDifference(Backend.Local, "It does not report the capacity that statements consume.", ExpectedMessage = "Expected: ")]
    public async Task Alternatives_that_name_their_hash_keys_do_not_read_the_whole_table(
        string condition,
        double units,
        IAmazonDynamoDB client
    )
    {
        await SeedAsync(client);
        await client.PutItemAsync("items", Items.Parse($$"""{"pk":"c","sk":1,"v":"{{new string('x', 100_000)}}"}"""));

        var response = await client.ExecuteStatementAsync(
            new ExecuteStatementRequest { Statement = $"SELECT sk FROM items WHERE {condition}", ReturnConsumedCapacity = "TOTAL" }
        );

        Assert.Equal(units, response.ConsumedCapacity?.CapacityUnits);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It accepts 100 hash keys.", ExpectedMessage = "No exception was thrown")]
    public async Task An_IN_has_at_most_50_hash_keys(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        Task<List<Dictionary<string, AttributeValue>>> SelectAsync(int keys) =>
            StatementTable.RunAsync(client, $"SELECT pk FROM items WHERE pk IN [{string.Join(',', Enumerable.Repeat("'a'", keys))}]");

        Assert.Equal(2, (await SelectAsync(50)).Count);
        await ErrorAssert.ThrowsValidationAsync("The IN operator is provided with too many operands; number of operands: 51", () =>
            SelectAsync(51)
        );
    }

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);
        await client.PutItemAsync("items", Items.Parse("""{"pk":"a","sk":1,"c":7,"d":1}"""));
        await client.PutItemAsync("items", Items.Parse("""{"pk":"a","sk":2}"""));
        await client.PutItemAsync("items", Items.Parse("""{"pk":"b","sk":1,"c":8}"""));
    }
}
