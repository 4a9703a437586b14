using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html</summary>
public class PutItemSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_is_read_back_as_it_was_put(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var item = Parse("""{"pk":"a","text":"x","number":1.5,"yes":true,"nothing":null,"list":[1,"two",[]],"map":{"deep":{"er":1}}}""");
        item["bytes"] = B(1, 2, 3);
        item["strings"] = SS("b", "a");
        item["numbers"] = NS("10", "9");
        item["binaries"] = BS([2], [1]);

        await client.PutItemAsync("items", item);

        Assert.Equal(
            """{"binaries":{"BS":["AQ==","Ag=="]},"bytes":{"B":"AQID"},"list":{"L":[{"N":"1"},{"S":"two"},{"L":[]}]},"map":{"M":{"deep":{"M":{"er":{"N":"1"}}}}},"nothing":{"NULL":true},"number":{"N":"1.5"},"numbers":{"NS":["9","10"]},"pk":{"S":"a"},"strings":{"SS":["a","b"]},"text":{"S":"x"},"yes":{"BOOL":true}}""",
            Text(await StoredAsync(client))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_put_replaces_the_whole_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","old":1}"""));

        var response = await client.PutItemAsync("items", Parse("""{"pk":"a","new":2}"""), ReturnValue.ALL_OLD);

        Assert.Equal("""{"old":{"N":"1"},"pk":{"S":"a"}}""", Text(response.Attributes));
        Assert.Equal("""{"new":{"N":"2"},"pk":{"S":"a"}}""", Text(await StoredAsync(client)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_false_condition_keeps_the_old_item_and_can_return_it(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1}"""));

        var exception = await ErrorAssert.ThrowsAsync<ConditionalCheckFailedException>("The conditional request failed", () =>
            client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "items",
                    Item = Parse("""{"pk":"a","v":2}"""),
                    ConditionExpression = "attribute_not_exists(pk)",
                    ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                }
            )
        );

        Assert.Equal("""{"pk":{"S":"a"},"v":{"N":"1"}}""", Text(exception.Item));
        Assert.Equal("""{"pk":{"S":"a"},"v":{"N":"1"}}""", Text(await StoredAsync(client)));
    }

    private static async Task<Dictionary<string, AttributeValue>> StoredAsync(IAmazonDynamoDB client) =>
        (await client.GetItemAsync("items", new() { ["pk"] = S("a") }, consistentRead: true)).Item;
}
