using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Indexes;

/// <summary>The values of Select that tables and indexes support:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html#DDB-Query-request-Select</summary>
public class SelectSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName"
    )]
    public async Task Only_a_query_of_an_index_has_projected_attributes(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName",
            () => QueryAsync(client, null, Select.ALL_PROJECTED_ATTRIBUTES)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Only_a_scan_of_an_index_has_projected_attributes(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName", () =>
            client.ScanAsync(new ScanRequest("items") { Select = Select.ALL_PROJECTED_ATTRIBUTES })
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("COUNT", "only the Count")]
    [InlineData("ALL_ATTRIBUTES", "ALL_ATTRIBUTES")]
    [InlineData("ALL_PROJECTED_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES")]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: Cannot specify the ProjectionExpression when choosing to get"
    )]
    public async Task Only_specific_attributes_are_named(string select, string message, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            $"{OneValidationError}Cannot specify the ProjectionExpression when choosing to get {message}",
            () => QueryAsync(client, "ByDay", select, projection: "pk")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_global_index_contains_what_it_projects(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        Assert.Equal(
            """{"day":{"S":"mon"},"pk":{"S":"a"},"sk":{"N":"1"}}""",
            Text(Assert.Single((await QueryAsync(client, "ByDay", null)).Items))
        );
        await ErrorAssert.ThrowsValidationAsync(
            Invalid + "Select type ALL_ATTRIBUTES is not supported for global secondary index ByDay because its projection type is not ALL",
            () => QueryAsync(client, "ByDay", Select.ALL_ATTRIBUTES)
        );
        await ErrorAssert.ThrowsValidationAsync(Invalid + "Global secondary index ByDay does not project [v]", () =>
            QueryAsync(client, "ByDay", null, projection: "pk, v")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_local_index_fetches_from_its_table(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        Assert.Equal(
            """{"day":{"S":"mon"},"pk":{"S":"a"},"sk":{"N":"1"}}""",
            Text(Assert.Single((await QueryAsync(client, "LocalDay", null)).Items))
        );
        Assert.Equal(
            """{"day":{"S":"mon"},"pk":{"S":"a"},"sk":{"N":"1"},"v":{"N":"5"}}""",
            Text(Assert.Single((await QueryAsync(client, "LocalDay", Select.ALL_ATTRIBUTES)).Items))
        );
        Assert.Equal("""{"v":{"N":"5"}}""", Text(Assert.Single((await QueryAsync(client, "LocalDay", null, projection: "v")).Items)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_global_index_is_not_read_consistently(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Consistent reads are not supported on global secondary indexes", () => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    IndexName = "ByDay",
                    KeyConditionExpression = "pk = :k",
                    ExpressionAttributeValues = new() { [":k"] = S("a") },
                    ConsistentRead = true,
                }
            ));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_filter_of_a_query_is_not_on_the_key(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        Task<QueryResponse> FilterAsync(string filter) =>
            client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditionExpression = "pk = :k",
                    FilterExpression = filter,
                    ExpressionAttributeValues = new() { [":k"] = S("a") },
                }
            );

        await ErrorAssert.ThrowsValidationAsync(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk",
            () => FilterAsync("attribute_exists(sk)")
        );
        await ErrorAssert.ThrowsValidationAsync(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: pk",
            () => FilterAsync("pk = :k")
        );
    }

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange();
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.GlobalSecondaryIndexes = [Tables.Global("ByDay", "pk", "day", "KEYS_ONLY")];
        request.LocalSecondaryIndexes = [Tables.Local("LocalDay", "day", "KEYS_ONLY")];
        await client.CreateTableAsync(request);
        await client.PutItemAsync("items", Parse("""{"pk":"a","sk":1,"day":"mon","v":5}"""));
    }

    private static Task<QueryResponse> QueryAsync(IAmazonDynamoDB client, string? index, string? select, string? projection = null) =>
        client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                IndexName = index,
                KeyConditionExpression = "pk = :k",
                ExpressionAttributeValues = new() { [":k"] = S("a") },
                ProjectionExpression = projection,
                Select = select,
            }
        );
}
