using static DynamoObjects.Conformance.Capacity.ConsumedCapacityText;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Capacity;

/// <summary>
/// The capacity that writes consume in indexes:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes. An index is
/// charged
/// if its projection of the item changes; otherwise it is not reported.
/// </summary>
public class IndexWriteCapacitySpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global")]
    [InlineData("local")]
    public async Task An_item_without_the_indexs_key_does_not_cost_there(string kind, IAmazonDynamoDB client)
    {
        await SeedAsync(client, kind);

        Assert.Equal("1 = table 1", Format(await PutAsync(client, """{"pk":"a","sk":1}""")));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global")]
    [InlineData("local")]
    public async Task A_new_entry_costs_a_unit(string kind, IAmazonDynamoDB client)
    {
        await SeedAsync(client, kind);

        Assert.Equal("2 = table 1 + ByDay 1", Format(await PutAsync(client, """{"pk":"a","sk":1,"day":"mon"}""")));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global")]
    [InlineData("local")]
    public async Task The_same_item_again_costs_in_the_table_alone(string kind, IAmazonDynamoDB client)
    {
        await SeedAsync(client, kind, """{"pk":"a","sk":1,"day":"mon"}""");

        Assert.Equal("1 = table 1", Format(await PutAsync(client, """{"pk":"a","sk":1,"day":"mon"}""")));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global")]
    [InlineData("local")]
    public async Task An_attribute_that_is_not_projected_costs_in_the_table_alone(string kind, IAmazonDynamoDB client)
    {
        await SeedAsync(client, kind, """{"pk":"a","sk":1,"day":"mon"}""");

        Assert.Equal("1 = table 1", Format(await UpdateAsync(client, "SET unseen = :v", "x")));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global")]
    [InlineData("local")]
    public async Task An_attribute_that_is_projected_costs_a_unit(string kind, IAmazonDynamoDB client)
    {
        await SeedAsync(client, kind, """{"pk":"a","sk":1,"day":"mon"}""");

        Assert.Equal("2 = table 1 + ByDay 1", Format(await UpdateAsync(client, "SET seen = :v", "x")));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global")]
    [InlineData("local")]
    public async Task Another_key_costs_two_units(string kind, IAmazonDynamoDB client)
    {
        await SeedAsync(client, kind, """{"pk":"a","sk":1,"day":"mon"}""");

        Assert.Equal("3 = table 1 + ByDay 2", Format(await UpdateAsync(client, "SET #d = :v", "tue")));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global")]
    [InlineData("local")]
    public async Task A_removed_index_key_costs_a_unit(string kind, IAmazonDynamoDB client)
    {
        await SeedAsync(client, kind, """{"pk":"a","sk":1,"day":"mon"}""");

        Assert.Equal("2 = table 1 + ByDay 1", Format(await UpdateAsync(client, "REMOVE #d")));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global")]
    [InlineData("local")]
    public async Task A_deleted_item_costs_a_unit(string kind, IAmazonDynamoDB client)
    {
        await SeedAsync(client, kind, """{"pk":"a","sk":1,"day":"mon"}""");

        var response = await client.DeleteItemAsync(
            new DeleteItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a","sk":1}"""),
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            }
        );

        Assert.Equal("2 = table 1 + ByDay 1", Format(response.ConsumedCapacity));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("global")]
    [InlineData("local")]
    public async Task A_batch_reports_the_indexes_too(string kind, IAmazonDynamoDB client)
    {
        await SeedAsync(client, kind);

        var response = await client.BatchWriteItemAsync(
            new BatchWriteItemRequest
            {
                RequestItems = new()
                {
                    ["items"] =
                    [
                        new(new PutRequest(Parse("""{"pk":"a","sk":1,"day":"mon"}"""))),
                        new(new PutRequest(Parse("""{"pk":"a","sk":2,"day":"mon"}"""))),
                    ],
                },
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            }
        );

        Assert.Equal("4 = table 2 + ByDay 2", Format(Assert.Single(response.ConsumedCapacity)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Every_index_is_charged_by_the_size_that_it_has_of_the_item(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange();
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.GlobalSecondaryIndexes = [Tables.Global("All", "day"), Tables.Global("Keys", "day", projection: "KEYS_ONLY")];
        request.LocalSecondaryIndexes = [Tables.Local("Local", "day", "INCLUDE", "half")];
        await client.CreateTableAsync(request);

        var response = await client.PutItemAsync(
            new PutItemRequest
            {
                TableName = "items",
                Item = new()
                {
                    ["pk"] = S("a"),
                    ["sk"] = N("1"),
                    ["day"] = S("mon"),
                    ["half"] = S(new string('x', 1500)),
                    ["rest"] = S(new string('x', 1500)),
                },
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            }
        );

        Assert.Equal("9 = table 3 + Local 2 + All 3 + Keys 1", Format(response.ConsumedCapacity));
    }

    private static async Task SeedAsync(IAmazonDynamoDB client, string kind, string? item = null)
    {
        var request = Tables.HashRange();
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        if (kind == "global")
            request.GlobalSecondaryIndexes = [Tables.Global("ByDay", "day", null, "INCLUDE", "seen")];
        else
            request.LocalSecondaryIndexes = [Tables.Local("ByDay", "day", "INCLUDE", "seen")];
        await client.CreateTableAsync(request);
        if (item is not null)
            await PutAsync(client, item);
    }

    private static async Task<ConsumedCapacity> PutAsync(IAmazonDynamoDB client, string item) =>
        (
            await client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "items",
                    Item = Parse(item),
                    ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
                }
            )
        ).ConsumedCapacity;

    private static async Task<ConsumedCapacity> UpdateAsync(IAmazonDynamoDB client, string expression, string? value = null) =>
        (
            await client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = "items",
                    Key = Parse("""{"pk":"a","sk":1}"""),
                    UpdateExpression = expression,
                    ExpressionAttributeNames = expression.Contains("#d", StringComparison.Ordinal) ? new() { ["#d"] = "day" } : null,
                    ExpressionAttributeValues = value is null ? null : new() { [":v"] = S(value) },
                    ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
                }
            )
        ).ConsumedCapacity;
}
