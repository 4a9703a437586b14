using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Legacy;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html</summary>
public class LegacySpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Expected_is_a_condition(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync(Put("""{"pk":"a","v":1}""", "pk", new() { Exists = false }));

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() =>
            client.PutItemAsync(Put("""{"pk":"a","v":2}""", "pk", new() { Exists = false }))
        );
        await client.PutItemAsync(Put("""{"pk":"a","v":3}""", "v", new() { Value = N("1") }));

        Assert.Equal("""{"pk":{"S":"a"},"v":{"N":"3"}}""", Text((await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).Item));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task AttributeUpdates_put_add_and_delete(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","n":1,"gone":1}"""));

        await client.UpdateItemAsync(
            "items",
            Parse("""{"pk":"a"}"""),
            new()
            {
                ["v"] = new(S("x"), AttributeAction.PUT),
                ["n"] = new(N("2"), AttributeAction.ADD),
                ["gone"] = new() { Action = AttributeAction.DELETE },
            }
        );

        Assert.Equal(
            """{"n":{"N":"3"},"pk":{"S":"a"},"v":{"S":"x"}}""",
            Text((await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).Item)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It does not change an attribute that exists.",
        ExpectedMessage = "Actual:   \"{\"pk\":{\"S\":\"a\"},\"v\":{\"N\":\"1\"}}"
    )]
    public async Task AttributeUpdates_without_an_action_put(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1}"""));

        await client.UpdateItemAsync("items", Parse("""{"pk":"a"}"""), new() { ["v"] = new() { Value = S("x") } });

        Assert.Equal("""{"pk":{"S":"a"},"v":{"S":"x"}}""", Text((await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).Item));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task KeyConditions_and_QueryFilter_stand_for_expressions(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);
        foreach (var n in Enumerable.Range(1, 4))
            await client.PutItemAsync("items", Parse($$"""{"pk":"a","sk":{{n}},"v":{{n % 2}}}"""));

        var response = await client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                KeyConditions = new() { ["pk"] = Is("EQ", S("a")), ["sk"] = Is("GT", N("1")) },
                QueryFilter = new() { ["v"] = Is("EQ", N("1")) },
                AttributesToGet = ["sk"],
            }
        );

        Assert.Equal("""{"sk":{"N":"3"}}""", Text(Assert.Single(response.Items)));
    }

    private static Condition Is(string comparison, AttributeValue value) =>
        new() { ComparisonOperator = comparison, AttributeValueList = [value] };

    private static PutItemRequest Put(string item, string attribute, ExpectedAttributeValue expected) =>
        new()
        {
            TableName = "items",
            Item = Parse(item),
            Expected = new() { [attribute] = expected },
        };
}
