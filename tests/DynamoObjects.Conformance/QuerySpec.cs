using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html</summary>
public class QuerySpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk = :a", "-2 1 3 10 20")]
    [InlineData("pk = :a AND sk = :three", "3")]
    [InlineData("pk = :a AND sk < :three", "-2 1")]
    [InlineData("pk = :a AND sk <= :three", "-2 1 3")]
    [InlineData("pk = :a AND sk > :three", "10 20")]
    [InlineData("pk = :a AND sk >= :three", "3 10 20")]
    [InlineData("pk = :a AND sk BETWEEN :three AND :ten", "3 10")]
    [InlineData("sk > :three AND pk = :a", "10 20")]
    [InlineData("(pk = :a) AND (:three <= sk)", "3 10 20")]
    public async Task A_key_condition_selects_a_range_in_order(string condition, string found, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        var response = await client.QueryAsync(Request(condition));

        Assert.Equal(found, Ranges(response));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Strings_are_ordered_by_their_bytes_and_found_by_prefix(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");
        foreach (var sk in new[] { "b", "a", "ab", "aB", "é", "z", "\U0001F600", "\uFF5E" })
        {
            await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["sk"] = S(sk) });
        }

        var all = await client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                KeyConditionExpression = "pk = :a",
                ExpressionAttributeValues = new() { [":a"] = S("a") },
            }
        );
        var prefixed = await client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                KeyConditionExpression = "pk = :a AND begins_with(sk, :prefix)",
                ExpressionAttributeValues = new() { [":a"] = S("a"), [":prefix"] = S("a") },
            }
        );

        Assert.Equal(["a", "aB", "ab", "b", "z", "é", "\uFF5E", "\U0001F600"], all.Items.Select(i => i["sk"].S));
        Assert.Equal(["a", "aB", "ab"], prefixed.Items.Select(i => i["sk"].S));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_query_runs_backwards(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var request = Request("pk = :a");
        request.ScanIndexForward = false;

        Assert.Equal("20 10 3 1 -2", Ranges(await client.QueryAsync(request)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Pages_follow_each_other_to_the_end(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var request = Request("pk = :a");
        request.Limit = 2;

        var first = await client.QueryAsync(request);
        request.ExclusiveStartKey = first.LastEvaluatedKey;
        var second = await client.QueryAsync(request);
        request.ExclusiveStartKey = second.LastEvaluatedKey;
        var third = await client.QueryAsync(request);

        Assert.Equal(("-2 1", "3 10", "20"), (Ranges(first), Ranges(second), Ranges(third)));
        Assert.Equal("""{"pk":{"S":"a"},"sk":{"N":"1"}}""", Text(first.LastEvaluatedKey));
        Assert.False(third.LastEvaluatedKey is { Count: > 0 });
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_filter_is_applied_after_the_limit(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var request = Request("pk = :a");
        request.FilterExpression = "odd = :yes";
        request.ExpressionAttributeValues[":yes"] = new() { BOOL = true };
        request.Limit = 3;

        var response = await client.QueryAsync(request);

        Assert.Equal(("1 3", 2, 3), (Ranges(response), response.Count, response.ScannedCount));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Select_COUNT_returns_no_items(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var request = Request("pk = :a");
        request.Select = Select.COUNT;

        var response = await client.QueryAsync(request);

        Assert.Equal(5, response.Count);
        Assert.False(response.Items is { Count: > 0 });
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_page_ends_at_one_megabyte(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);
        var big = new string('x', 300_000);
        for (var sk = 1; sk <= 5; sk++)
        {
            await client.PutItemAsync(
                "items",
                new()
                {
                    ["pk"] = S("a"),
                    ["sk"] = N($"{sk}"),
                    ["big"] = S(big),
                }
            );
        }

        var response = await client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                KeyConditionExpression = "pk = :a",
                ExpressionAttributeValues = new() { [":a"] = S("a") },
            }
        );

        Assert.Equal("1 2 3 4", Ranges(response));
        Assert.Equal("""{"pk":{"S":"a"},"sk":{"N":"4"}}""", Text(response.LastEvaluatedKey));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_sparse_index_contains_the_items_that_have_its_keys(IAmazonDynamoDB client)
    {
        var table = Tables.HashRange();
        table.AttributeDefinitions.AddRange([new("city", ScalarAttributeType.S), new("age", ScalarAttributeType.N)]);
        table.GlobalSecondaryIndexes =
        [
            new()
            {
                IndexName = "ByCity",
                KeySchema = [new("city", KeyType.HASH), new("age", KeyType.RANGE)],
                Projection = new() { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = ["name"] },
            },
        ];
        await client.CreateTableAsync(table);
        await client.PutItemAsync("items", Parse("""{"pk":"a","sk":1,"city":"X","age":30,"name":"Ann","secret":1}"""));
        await client.PutItemAsync("items", Parse("""{"pk":"b","sk":1,"city":"X","age":20,"name":"Bob","secret":2}"""));
        await client.PutItemAsync("items", Parse("""{"pk":"c","sk":1,"city":"X","name":"without an age"}"""));
        await client.PutItemAsync("items", Parse("""{"pk":"d","sk":1,"city":"Y","age":20,"name":"elsewhere"}"""));

        var response = await client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                IndexName = "ByCity",
                KeyConditionExpression = "city = :x",
                ExpressionAttributeValues = new() { [":x"] = S("X") },
            }
        );

        Assert.Equal(
            [
                """{"age":{"N":"20"},"city":{"S":"X"},"name":{"S":"Bob"},"pk":{"S":"b"},"sk":{"N":"1"}}""",
                """{"age":{"N":"30"},"city":{"S":"X"},"name":{"S":"Ann"},"pk":{"S":"a"},"sk":{"N":"1"}}""",
            ],
            response.Items.Select(Text)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk = :a OR sk = :three", "Invalid operator used in KeyConditionExpression: OR")]
    [InlineData("pk < :a", "Query key condition not supported")]
    [InlineData("pk = :a AND sk = :a", "One or more parameter values were invalid: Condition parameter type does not match schema type")]
    public async Task A_key_condition_that_the_key_does_not_support_is_rejected(string condition, string message, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => client.QueryAsync(Request(condition)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_index_that_does_not_exist_is_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var request = Request("pk = :a");
        request.IndexName = "absent";

        await ErrorAssert.ThrowsValidationAsync("The table does not have the specified index: absent", () => client.QueryAsync(request));
    }

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);
        foreach (var sk in new[] { 10, 1, 20, -2, 3 })
        {
            await client.PutItemAsync("items", Parse($$"""{"pk":"a","sk":{{sk}},"odd":{{(sk % 2 != 0 ? "true" : "false")}}}"""));
        }

        await client.PutItemAsync("items", Parse("""{"pk":"b","sk":1}"""));
    }

    private static QueryRequest Request(string condition) =>
        new()
        {
            TableName = "items",
            KeyConditionExpression = condition,
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>
            {
                [":a"] = S("a"),
                [":three"] = N("3"),
                [":ten"] = N("10"),
            }
                .Where(v => condition.Contains(v.Key, StringComparison.Ordinal))
                .ToDictionary(),
        };

    private static string Ranges(QueryResponse response) => string.Join(' ', response.Items.Select(i => i["sk"].N));
}
