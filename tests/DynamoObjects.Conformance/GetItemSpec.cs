using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html</summary>
public class GetItemSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_read_of_a_missing_item_returns_no_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var response = await client.GetItemAsync("items", Parse("""{"pk":"a"}"""));

        Assert.False(response.IsItemSet);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk, v", """{"pk":{"S":"a"},"v":{"N":"1"}}""")]
    [InlineData("l[1]", """{"l":{"L":[{"S":"two"}]}}""")]
    [InlineData("l[2], l[0]", """{"l":{"L":[{"N":"1"},{"N":"3"}]}}""")]
    [InlineData("m.x.y", """{"m":{"M":{"x":{"M":{"y":{"N":"7"}}}}}}""")]
    [InlineData("m.x.y, m.z", """{"m":{"M":{"x":{"M":{"y":{"N":"7"}}},"z":{"BOOL":true}}}}""")]
    [InlineData("#v", """{"v":{"N":"1"}}""", "v")]
    [InlineData("#v", """{"dotted.name":{"N":"5"}}""", "dotted.name")]
    [InlineData("absent, l[9], m.unset", "{}")]
    public async Task A_projection_returns_what_it_names(string projection, string projected, IAmazonDynamoDB client, string? name = null)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1,"dotted.name":5,"l":[1,"two",3],"m":{"x":{"y":7,"w":8},"z":true}}"""));

        var response = await client.GetItemAsync(Request(projection, name));

        Assert.Equal(projected, Text(response.Item));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("", "Invalid ProjectionExpression: The expression can not be empty;")]
    [InlineData("a b", "Invalid ProjectionExpression: Syntax error; token: \"b\", near: \"a b\"")]
    [InlineData("name", "Invalid ProjectionExpression: Attribute name is a reserved keyword; reserved keyword: name")]
    [InlineData(
        "#x",
        "Invalid ProjectionExpression: An expression attribute name used in the document path is not defined; attribute name: #x"
    )]
    [InlineData(
        "a, a.b",
        "Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path "
            + "one: [a], path two: [a, b]"
    )]
    [InlineData(
        "l, l[0]",
        "Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path "
            + "one: [l], path two: [l, [0]]"
    )]
    public async Task A_projection_that_cannot_be_read_is_rejected(string projection, string message, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => client.GetItemAsync(Request(projection)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_name_that_no_expression_uses_is_rejected(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Request("pk");
        request.ExpressionAttributeNames = new() { ["#unused"] = "x" };

        await ErrorAssert.ThrowsValidationAsync("Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}", () =>
            client.GetItemAsync(request)
        );
    }

    private static GetItemRequest Request(string? projection, string? name = null) =>
        new()
        {
            TableName = "items",
            Key = Parse("""{"pk":"a"}"""),
            ProjectionExpression = projection,
            ExpressionAttributeNames = name is null ? null : new() { [projection!] = name },
        };
}
