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

    private static AttributeValue Nested(int maps) => maps == 0 ? S("deep") : M(("m", Nested(maps - 1)));

    private static async Task<Dictionary<string, AttributeValue>> StoredAsync(IAmazonDynamoDB client) =>
        (await client.GetItemAsync("items", new() { ["pk"] = S("a") }, consistentRead: true)).Item;
}
