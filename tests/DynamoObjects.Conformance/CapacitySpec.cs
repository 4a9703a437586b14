using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html and the sizes of items.</summary>
public class CapacitySpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(1, 1.0)]
    [InlineData(1024 - 4, 1.0)]
    [InlineData(1024 - 3, 2.0)]
    public async Task A_put_costs_a_unit_a_kilobyte(int length, double units, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var consumed = await PutAsync(client, new() { ["pk"] = S("a"), ["v"] = S(new string('x', length)) }, ReturnConsumedCapacity.TOTAL);

        Assert.Equal(units, consumed.CapacityUnits);
        Assert.Null(consumed.WriteCapacityUnits);
        Assert.Null(consumed.ReadCapacityUnits);
    }

    // pk (2) + a (1) + v (1): the text brings the item to 1 KB with a number of this size, and one byte more to 2 units.
    [DynamoTheory(Backend.Mock)]
    [InlineData("3.14159", 5)]
    [InlineData("123456", 4)]
    [InlineData("1e125", 2)]
    [InlineData("-42", 3)]
    [InlineData("100.5", 4)]
    [InlineData("0.15", 2)]
    [InlineData("0", 1)]
    [InlineData("-0", 1)]
    [InlineData("12345678901234567890123456789012345678", 20)]
    public async Task A_number_has_its_size(string number, int bytes, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        Task<ConsumedCapacity> PutOfAsync(int length) => PutAsync(
            client, new() { ["pk"] = S("a"), ["v"] = S(new string('x', length)), ["n"] = N(number) }, ReturnConsumedCapacity.TOTAL);

        var fits = await PutOfAsync(1024 - 5 - bytes);
        await client.DeleteItemAsync("items", new() { ["pk"] = S("a") });
        var over = await PutOfAsync(1024 - 4 - bytes);

        Assert.Equal((1.0, 2.0), (fits.CapacityUnits, over.CapacityUnits));
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_index_costs_when_its_view_changes(IAmazonDynamoDB client)
    {
        await IndexedAsync(client);
        Task<ConsumedCapacity> Put(string item) => PutAsync(client, Of(item), ReturnConsumedCapacity.INDEXES);

        Assert.Equal("table 1, total 1", Print(await Put("""{"pk":"a"}""")));
        Assert.Equal("table 1, ByDay 1, total 2", Print(await Put("""{"pk":"a","day":"mon"}""")));
        Assert.Equal("table 1, total 1", Print(await Put("""{"pk":"a","day":"mon"}""")));
        Assert.Equal("table 1, total 1", Print(await Put("""{"pk":"a","day":"mon","other":1}""")));
        Assert.Equal("table 1, ByDay 2, total 3", Print(await Put("""{"pk":"a","day":"tue","other":1}""")));
        Assert.Equal("table 1, ByDay 1, total 2", Print(await Put("""{"pk":"a"}""")));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_collection_of_a_local_index_is_measured(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange();
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.LocalSecondaryIndexes =
        [
            new() { IndexName = "ByDay", KeySchema = [new("pk", KeyType.HASH), new("day", KeyType.RANGE)], Projection = new() { ProjectionType = ProjectionType.ALL } },
        ];
        await client.CreateTableAsync(request);

        var response = await client.PutItemAsync(new PutItemRequest
        {
            TableName = "items",
            Item = Of("""{"pk":"a","sk":1,"day":"mon"}"""),
            ReturnItemCollectionMetrics = ReturnItemCollectionMetrics.SIZE,
            ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
        });

        Assert.Equal([0.0, 1.0], response.ItemCollectionMetrics.SizeEstimateRangeGB);
        Assert.Equal(2.0, response.ConsumedCapacity.CapacityUnits);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(409_600, true)]
    [InlineData(409_601, false)]
    public async Task An_item_has_at_most_409600_bytes(int bytes, bool isTaken, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var put = () => client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = S(new string('x', bytes - 4)) });

        if (isTaken)
            await put();
        else
            Assert.EndsWith("Item size has exceeded the maximum allowed size", (await Assert.ThrowsAsync<AmazonDynamoDBException>(put)).Message, StringComparison.Ordinal);
    }

    // v (1) + the text + 3 + 19 for the SET: the key does not count, and the finished item is smaller.
    [DynamoTheory(Backend.Mock)]
    [InlineData(409_577, true)]
    [InlineData(409_578, false)]
    public async Task An_update_is_measured_by_what_it_writes(int length, bool isTaken, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var update = () => client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = "items",
            Key = Of("""{"pk":"a"}"""),
            UpdateExpression = "SET v = :v",
            ExpressionAttributeValues = new() { [":v"] = S(new string('x', length)) },
        });

        if (isTaken)
            await update();
        else
            Assert.EndsWith("Item size to update has exceeded the maximum allowed size", (await Assert.ThrowsAsync<AmazonDynamoDBException>(update)).Message, StringComparison.Ordinal);
    }

    private static async Task IndexedAsync(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.GlobalSecondaryIndexes =
        [
            new() { IndexName = "ByDay", KeySchema = [new("day", KeyType.HASH)], Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY } },
        ];
        await client.CreateTableAsync(request);
    }

    private static async Task<ConsumedCapacity> PutAsync(IAmazonDynamoDB client, Dictionary<string, AttributeValue> item, ReturnConsumedCapacity wanted) =>
        (await client.PutItemAsync(new PutItemRequest { TableName = "items", Item = item, ReturnConsumedCapacity = wanted })).ConsumedCapacity;

    private static string Print(ConsumedCapacity consumed) => string.Join(", ",
    [
        $"table {consumed.Table.CapacityUnits}",
        .. (consumed.GlobalSecondaryIndexes ?? []).Select(i => $"{i.Key} {i.Value.CapacityUnits}"),
        $"total {consumed.CapacityUnits}",
    ]);
}
