using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>Values and keys: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html</summary>
public class ValuesSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Thirty_two_maps_around_a_value_are_refused(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit",
            () => client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = Nested(32) }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Thirty_one_maps_around_a_value_are_taken(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = Nested(31) });

        Assert.Equal(Text(Nested(31)), Text((await StoredAsync(client))["v"]));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(2048, true)]
    [InlineData(2049, false)]
    public async Task A_partition_key_has_2048_bytes_in_reads_too(int bytes, bool isTaken, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var read = () => client.GetItemAsync("items", new() { ["pk"] = S(new string('x', bytes)) });

        if (isTaken)
            Assert.Empty((await read()).Item ?? []);
        else
            await Assert.ThrowsAsync<AmazonDynamoDBException>(read);
    }

    private static AttributeValue Nested(int maps) => maps == 0 ? S("deep") : M(("m", Nested(maps - 1)));

    private static async Task<Dictionary<string, AttributeValue>> StoredAsync(IAmazonDynamoDB client) =>
        (await client.GetItemAsync("items", new() { ["pk"] = S("a") }, consistentRead: true)).Item;
}
