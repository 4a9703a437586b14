using static DynamoObjects.Conformance.Capacity.ConsumedCapacityText;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Capacity;

/// <summary>The capacity that reads of indexes consume:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ThroughputConsiderations.Reads</summary>
public class IndexReadCapacitySpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global", "1 = table 0 + global 1")]
    [InlineData("global-keys", "0.5 = table 0 + global-keys 0.5")]
    [InlineData("local", "1 = table 0 + local 1")]
    [InlineData("local-keys", "0.5 = table 0 + local-keys 0.5")]
    public async Task An_index_is_charged_by_what_it_projects(string index, string bill, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        Assert.Equal(bill, Format(await QueryAsync(client, index, null)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_local_index_that_fetches_from_the_table_is_charged_for_it(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        Assert.Equal("1.5 = table 1 + local-keys 0.5", Format(await QueryAsync(client, "local-keys", "v")));
    }

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange();
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.GlobalSecondaryIndexes = [Tables.Global("global", "pk", "day"), Tables.Global("global-keys", "pk", "day", "KEYS_ONLY")];
        request.LocalSecondaryIndexes = [Tables.Local("local", "day"), Tables.Local("local-keys", "day", "KEYS_ONLY")];
        await client.CreateTableAsync(request);
        await client.PutItemAsync(
            "items",
            new()
            {
                ["pk"] = S("a"),
                ["sk"] = N("1"),
                ["day"] = S("mon"),
                ["v"] = S(new string('x', 5000)),
            }
        );
    }

    private static async Task<ConsumedCapacity> QueryAsync(IAmazonDynamoDB client, string index, string? projection) =>
        (
            await client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    IndexName = index,
                    KeyConditionExpression = "pk = :k",
                    ProjectionExpression = projection,
                    ExpressionAttributeValues = new() { [":k"] = S("a") },
                    ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
                }
            )
        ).ConsumedCapacity;
}
