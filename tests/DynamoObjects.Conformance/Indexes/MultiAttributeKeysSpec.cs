using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Indexes;

/// <summary>Global indexes with keys of several attributes:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.DesignPattern.MultiAttributeKeys.html</summary>
public class MultiAttributeKeysSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("a = :x AND b = :x", "1 2 3 4")]
    [InlineData("a = :x AND b = :x AND c = :x", "1 2 3")]
    [InlineData("a = :x AND b = :x AND c = :x AND d = :two", "2")]
    [InlineData("a = :x AND b = :x AND c = :x AND d > :one", "2 3")]
    [InlineData("a = :x AND b = :x AND c > :x", "4")]
    [InlineData("d >= :two AND c = :x AND b = :x AND a = :x", "2 3")]
    public async Task Items_are_found_by_the_hash_attributes_and_the_first_of_the_range(
        string condition,
        string found,
        IAmazonDynamoDB client
    )
    {
        await SeedAsync(client);

        Assert.Equal(found, string.Join(' ', (await QueryAsync(client, condition)).Items.Select(i => i["pk"].S)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Range_attributes_before_the_last_are_equalities(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "RANGE key attributes c must have equality conditions specified in the query because a condition is present on key attribute d",
            () => QueryAsync(client, "a = :x AND b = :x AND d = :two")
        );
        await ErrorAssert.ThrowsValidationAsync(
            "RANGE key attributes c must have equality conditions specified in the query because a condition is present on key attribute d",
            () => QueryAsync(client, "a = :x AND b = :x AND c > :x AND d = :two")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("a = :x", "Query condition missed key schema element: b")]
    [InlineData("a = :x AND b > :x", "Query key condition not supported")]
    [KnownDifference(
        Backend.Local,
        "It says: HASH key attributes must have equality conditions.",
        ExpectedMessage = "HASH key attributes b must have equality conditions"
    )]
    public async Task All_hash_attributes_need_equality_conditions(string condition, string message, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => QueryAsync(client, condition));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_last_key_of_a_page_has_the_tables_key_and_all_of_the_indexs(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var request = Request("a = :x AND b = :x");
        request.Limit = 2;

        var first = await client.QueryAsync(request);
        request.ExclusiveStartKey = first.LastEvaluatedKey;
        var second = await client.QueryAsync(request);

        Assert.Equal("""{"a":{"S":"x"},"b":{"S":"x"},"c":{"S":"x"},"d":{"N":"2"},"pk":{"S":"2"}}""", Text(first.LastEvaluatedKey));
        Assert.Equal(["3", "4"], second.Items.Select(i => i["pk"].S));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_without_one_of_the_attributes_is_not_in_the_index(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"9","a":"x","b":"x","c":"x"}"""));

        Assert.Equal(5, (await client.ScanAsync(new ScanRequest("items") { IndexName = "ByAll" })).Count);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(5, 0)]
    [InlineData(1, 5)]
    public async Task A_key_has_at_most_four_attributes_of_a_kind(int hashes, int ranges, IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        var names = Enumerable.Range(0, hashes + ranges).Select(i => $"a{i}").ToList();
        request.AttributeDefinitions.AddRange(names.Select(n => new AttributeDefinition(n, ScalarAttributeType.S)));
        var index = Tables.Global("ByAll", "pk");
        index.KeySchema = [.. names.Select((n, i) => new KeySchemaElement(n, i < hashes ? KeyType.HASH : KeyType.RANGE))];
        request.GlobalSecondaryIndexes = [index];

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.CreateTableAsync(request));
    }

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.AttributeDefinitions.AddRange([new("a", "S"), new("b", "S"), new("c", "S"), new("d", "N")]);
        var index = Tables.Global("ByAll", "a");
        index.KeySchema = [new("a", KeyType.HASH), new("b", KeyType.HASH), new("c", KeyType.RANGE), new("d", KeyType.RANGE)];
        request.GlobalSecondaryIndexes = [index];
        await client.CreateTableAsync(request);
        foreach (
            var item in new[]
            {
                """{"pk":"1","a":"x","b":"x","c":"x","d":1}""",
                """{"pk":"2","a":"x","b":"x","c":"x","d":2}""",
                """{"pk":"3","a":"x","b":"x","c":"x","d":10}""",
                """{"pk":"4","a":"x","b":"x","c":"y","d":1}""",
                """{"pk":"5","a":"x","b":"y","c":"x","d":1}""",
            }
        )
        {
            await client.PutItemAsync("items", Parse(item));
        }
    }

    private static Task<QueryResponse> QueryAsync(IAmazonDynamoDB client, string condition) => client.QueryAsync(Request(condition));

    private static QueryRequest Request(string condition) =>
        new()
        {
            TableName = "items",
            IndexName = "ByAll",
            KeyConditionExpression = condition,
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>
            {
                [":x"] = S("x"),
                [":one"] = N("1"),
                [":two"] = N("2"),
            }
                .Where(v => condition.Contains(v.Key, StringComparison.Ordinal))
                .ToDictionary(),
        };
}
