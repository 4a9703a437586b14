using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Expressions;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html, in
/// every read.</summary>
public class ProjectionsSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem")]
    [InlineData("BatchGetItem")]
    [InlineData("TransactGetItems")]
    [InlineData("Query")]
    [InlineData("Scan")]
    public async Task Paths_that_overlap_are_rejected(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (
            var (projection, one, two) in new[]
            {
                ("a, a.b", "[a]", "[a, b]"),
                ("a.b, a", "[a, b]", "[a]"),
                ("v, v", "[v]", "[v]"),
                ("l, l[0]", "[l]", "[l, [0]]"),
                ("l[0].x, w, l[0]", "[l, [0], x]", "[l, [0]]"),
                ("#n.b, #n", "[name, b]", "[name]"),
                ("#m, v, m", "[m]", "[m]"),
            }
        )
        {
            await ErrorAssert.ThrowsValidationAsync(
                "Invalid ProjectionExpression: Two document paths overlap with each other; "
                    + $"must remove or rewrite one of these paths; path one: {one}, path two: {two}",
                () => ReadAsync(client, operation, projection)
            );
        }
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem")]
    [InlineData("BatchGetItem")]
    [InlineData("TransactGetItems")]
    [InlineData("Query")]
    [InlineData("Scan")]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task Paths_that_overlap_are_rejected_before_the_table_is_looked_up(string operation, IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            "Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; "
                + "path one: [a], path two: [a, b]",
            () => ReadAsync(client, operation, "a, a.b", "nowhere")
        );

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("l[0].x, l[0].y", """{"l":[{"x":1,"y":2}]}""")]
    [InlineData("l[2].x, l[0].y, l[2].y", """{"l":[{"y":2},{"x":5,"y":6}]}""")]
    [InlineData("l[2], l[0]", """{"l":[{"x":1,"y":2,"z":3},{"x":5,"y":6}]}""")]
    [InlineData("l[9], l[1], l[2].absent", """{"l":["second"]}""")]
    [InlineData("n[1][1], n[0][0]", """{"n":[[1],[4]]}""")]
    [InlineData("n[1][1], n[1][0]", """{"n":[[3,4]]}""")]
    [InlineData("m.l[1], m.l[0], m.k", """{"m":{"k":1,"l":["a","b"]}}""")]
    public async Task Projected_elements_of_a_list_keep_their_order_without_gaps(
        string projection,
        string projected,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync(
            "items",
            Parse("""{"pk":"a","l":[{"x":1,"y":2,"z":3},"second",{"x":5,"y":6}],"n":[[1,2],[3,4]],"m":{"k":1,"l":["a","b","c"]}}""")
        );

        foreach (var operation in new[] { "GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan" })
            Assert.Equal(Text(Parse(projected)), Text(await ReadAsync(client, operation, projection)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem", "{}")]
    [InlineData("BatchGetItem", "{}")]
    [InlineData("TransactGetItems", "none")]
    public async Task A_projection_that_matches_nothing_returns_an_empty_item_and_no_item_in_a_transaction(
        string operation,
        string projected,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","m":{"k":1},"l":[1]}"""));

        foreach (var projection in new[] { "absent", "m.absent", "l[1]", "l[0].x" })
            Assert.Equal(projected, Text(await ReadAsync(client, operation, projection)));
    }

    private static async Task<Dictionary<string, AttributeValue>?> ReadAsync(
        IAmazonDynamoDB client,
        string operation,
        string projection,
        string table = "items"
    )
    {
        var key = Parse("""{"pk":"a"}""");
        var names = new Dictionary<string, string> { ["#n"] = "name", ["#m"] = "m" }
            .Where(n => projection.Contains(n.Key, StringComparison.Ordinal))
            .ToDictionary();
        var used = names.Count == 0 ? null : names;
        switch (operation)
        {
            case "GetItem":
                return (
                    await client.GetItemAsync(
                        new GetItemRequest
                        {
                            TableName = table,
                            Key = key,
                            ProjectionExpression = projection,
                            ExpressionAttributeNames = used,
                        }
                    )
                ).Item;
            case "BatchGetItem":
                var keys = new KeysAndAttributes
                {
                    Keys = [key],
                    ProjectionExpression = projection,
                    ExpressionAttributeNames = used,
                };
                return Assert.Single(
                    (await client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { [table] = keys })).Responses[table]
                );
            case "TransactGetItems":
                var get = new Get
                {
                    TableName = table,
                    Key = key,
                    ProjectionExpression = projection,
                    ExpressionAttributeNames = used,
                };
                return
                    Assert
                        .Single(
                            (
                                await client.TransactGetItemsAsync(new TransactGetItemsRequest { TransactItems = [new() { Get = get }] })
                            ).Responses
                        )
                        .Item
                        is { Count: > 0 } item
                    ? item
                    : null;
            case "Query":
                return Assert.Single(
                    (
                        await client.QueryAsync(
                            new QueryRequest
                            {
                                TableName = table,
                                KeyConditionExpression = "pk = :k",
                                ProjectionExpression = projection,
                                ExpressionAttributeNames = used,
                                ExpressionAttributeValues = new() { [":k"] = S("a") },
                            }
                        )
                    ).Items
                );
            default:
                return Assert.Single(
                    (
                        await client.ScanAsync(
                            new ScanRequest(table) { ProjectionExpression = projection, ExpressionAttributeNames = used }
                        )
                    ).Items
                );
        }
    }
}
