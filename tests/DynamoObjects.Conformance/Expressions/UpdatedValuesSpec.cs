using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Expressions;

/// <summary>The results of UPDATED_OLD and UPDATED_NEW:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html#DDB-UpdateItem-request-ReturnValues</summary>
public class UpdatedValuesSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET m.k = :v", "UPDATED_NEW", """{"m":{"k":7}}""")]
    [InlineData("SET m.k = :v", "UPDATED_OLD", """{"m":{"k":1}}""")]
    [InlineData("SET m.fresh = :v", "UPDATED_NEW", """{"m":{"fresh":7}}""")]
    [InlineData("SET m.d.e = :v", "UPDATED_NEW", """{"m":{"d":{"e":7}}}""")]
    [InlineData("SET l[1] = :v", "UPDATED_NEW", """{"l":[7]}""")]
    [InlineData("SET l[1] = :v", "UPDATED_OLD", """{"l":[2]}""")]
    [InlineData("ADD m.k :v", "UPDATED_NEW", """{"m":{"k":8}}""")]
    [InlineData("SET m.k = :v, n = :v", "UPDATED_OLD", """{"m":{"k":1},"n":5}""")]
    [KnownDifference(Backend.Local, "It also returns the other attributes of the map.", ExpectedMessage = "\"f\":{")]
    [KnownDifference(Backend.Local, "It also returns the other elements of the list.", ExpectedMessage = "[{\"N\":\"1\"}")]
    public async Task A_nested_change_returns_only_the_changed_fragment(
        string expression,
        string returnValues,
        string returned,
        IAmazonDynamoDB client
    ) => Assert.Equal(Text(Parse(returned)), Text(await UpdateAsync(client, expression, returnValues)));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("REMOVE n")]
    [InlineData("REMOVE m.k")]
    [InlineData("REMOVE absent")]
    public async Task A_removed_attribute_has_no_new_value(string expression, IAmazonDynamoDB client) =>
        Assert.Equal("none", Text(await UpdateAsync(client, expression, "UPDATED_NEW")));

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It returns the rest of the list.", ExpectedMessage = "{\"l\":{\"L\":[{\"N\":\"2\"},{\"N\":\"3\"}]}}")]
    public async Task A_removed_element_has_no_new_value(IAmazonDynamoDB client) =>
        Assert.Equal("none", Text(await UpdateAsync(client, "REMOVE l[0]", "UPDATED_NEW")));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("REMOVE n", """{"n":5}""")]
    [InlineData("REMOVE n SET fresh = :v", """{"n":5}""")]
    public async Task A_removed_attribute_has_an_old_value(string expression, string returned, IAmazonDynamoDB client) =>
        Assert.Equal(Text(Parse(returned)), Text(await UpdateAsync(client, expression, "UPDATED_OLD")));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET fresh = :v", "UPDATED_OLD")]
    [InlineData("SET m.fresh = :v", "UPDATED_OLD")]
    public async Task A_new_attribute_has_no_old_value(string expression, string returnValues, IAmazonDynamoDB client) =>
        Assert.Equal("none", Text(await UpdateAsync(client, expression, returnValues)));

    private static async Task<Dictionary<string, AttributeValue>?> UpdateAsync(
        IAmazonDynamoDB client,
        string expression,
        string returnValues
    )
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","n":5,"l":[1,2,3],"m":{"k":1,"o":"p","d":{"e":1,"f":2}}}"""));
        var response = await client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                UpdateExpression = expression,
                ExpressionAttributeValues = expression.Contains(":v", StringComparison.Ordinal) ? new() { [":v"] = N("7") } : null,
                ReturnValues = returnValues,
            }
        );
        return response.Attributes is { Count: > 0 } attributes ? attributes : null;
    }
}
