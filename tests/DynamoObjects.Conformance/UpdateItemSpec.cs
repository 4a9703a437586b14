using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html</summary>
public class UpdateItemSpec
{
    private const string Before = """{"pk":"a","n":5,"s":"x","l":[1,2,3],"m":{"k":{"d":1},"o":2}}""";

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET v = :v", """{"pk":"a","n":5,"s":"x","l":[1,2,3],"m":{"k":{"d":1},"o":2},"v":7}""")]
    [InlineData("SET n = n + :v", """{"pk":"a","n":12,"s":"x","l":[1,2,3],"m":{"k":{"d":1},"o":2}}""")]
    [InlineData("SET n = :v - n", """{"pk":"a","n":2,"s":"x","l":[1,2,3],"m":{"k":{"d":1},"o":2}}""")]
    [InlineData("SET n = if_not_exists(n, :v)", Before)]
    [InlineData("SET c = if_not_exists(c, :v) + :v", """{"pk":"a","c":14,"n":5,"s":"x","l":[1,2,3],"m":{"k":{"d":1},"o":2}}""")]
    [InlineData("SET l[1] = :v", """{"pk":"a","n":5,"s":"x","l":[1,7,3],"m":{"k":{"d":1},"o":2}}""")]
    [InlineData("SET l[9] = :v", """{"pk":"a","n":5,"s":"x","l":[1,2,3,7],"m":{"k":{"d":1},"o":2}}""")]
    [InlineData("SET m.k.d = :v", """{"pk":"a","n":5,"s":"x","l":[1,2,3],"m":{"k":{"d":7},"o":2}}""")]
    [InlineData("SET m.fresh = :v, s = n", """{"pk":"a","n":5,"s":5,"l":[1,2,3],"m":{"k":{"d":1},"o":2,"fresh":7}}""")]
    [InlineData("SET n = :v, x = n", """{"pk":"a","n":7,"x":5,"s":"x","l":[1,2,3],"m":{"k":{"d":1},"o":2}}""")]
    [InlineData("ADD n :v", """{"pk":"a","n":12,"s":"x","l":[1,2,3],"m":{"k":{"d":1},"o":2}}""")]
    [InlineData("ADD fresh :v", """{"pk":"a","n":5,"fresh":7,"s":"x","l":[1,2,3],"m":{"k":{"d":1},"o":2}}""")]
    [InlineData("ADD m.o :v", """{"pk":"a","n":5,"s":"x","l":[1,2,3],"m":{"k":{"d":1},"o":9}}""")]
    [InlineData("SET v = :v REMOVE s, l[0], l[2], m.k", """{"pk":"a","n":5,"l":[2],"m":{"o":2},"v":7}""")]
    public async Task An_update_changes_only_what_it_names(string expression, string after, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await client.UpdateItemAsync(Request(expression, (":v", N("7"))));

        Assert.Equal(Text(Parse(after)), Text(await StoredAsync(client)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("REMOVE s", """{"pk":"a","n":5,"l":[1,2,3],"m":{"k":{"d":1},"o":2}}""")]
    [InlineData("REMOVE nothing", Before)]
    [InlineData("SET l = list_append(l, l)", """{"pk":"a","n":5,"s":"x","l":[1,2,3,1,2,3],"m":{"k":{"d":1},"o":2}}""")]
    public async Task An_update_needs_no_values(string expression, string after, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await client.UpdateItemAsync(Request(expression));

        Assert.Equal(Text(Parse(after)), Text(await StoredAsync(client)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Add_and_delete_work_on_sets(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.UpdateItemAsync(Request("ADD tags :t", (":t", SS("b", "a"))));
        await client.UpdateItemAsync(Request("ADD tags :t", (":t", SS("c", "a"))));
        Assert.Equal(["a", "b", "c"], (await StoredAsync(client))["tags"].SS.Order());

        await client.UpdateItemAsync(Request("DELETE tags :t", (":t", SS("a", "absent"))));
        Assert.Equal(["b", "c"], (await StoredAsync(client))["tags"].SS.Order());

        await client.UpdateItemAsync(Request("DELETE tags :t", (":t", SS("b", "c"))));
        Assert.Equal("""{"pk":{"S":"a"}}""", Text(await StoredAsync(client)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_key_alone_creates_the_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.UpdateItemAsync(new UpdateItemRequest { TableName = "items", Key = Parse("""{"pk":"a"}""") });

        Assert.Equal("""{"pk":{"S":"a"}}""", Text(await StoredAsync(client)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("NONE", "none")]
    [InlineData("ALL_OLD", """{"n":{"N":"5"},"pk":{"S":"a"}}""")]
    [InlineData("ALL_NEW", """{"n":{"N":"6"},"pk":{"S":"a"},"x":{"N":"1"}}""")]
    [InlineData("UPDATED_OLD", """{"n":{"N":"5"}}""")]
    [InlineData("UPDATED_NEW", """{"n":{"N":"6"},"x":{"N":"1"}}""")]
    public async Task Return_values_show_the_item_before_or_after(string returnValues, string returned, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","n":5}"""));
        var request = Request("SET n = n + :one, x = :one", (":one", N("1")));
        request.ReturnValues = returnValues;

        var response = await client.UpdateItemAsync(request);

        Assert.Equal(returned, Text(response.Attributes is { Count: > 0 } attributes ? attributes : null));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("n > :five", false)]
    [InlineData("n >= :five", true)]
    [InlineData("n <> :five", false)]
    [InlineData("n BETWEEN :five AND :five", true)]
    [InlineData("n IN (:five)", true)]
    [InlineData("NOT n = :five OR attribute_exists(s)", true)]
    [InlineData("attribute_not_exists(s) OR (n = :five AND size(l) < :five)", true)]
    [InlineData("size(s) = :five", false)]
    [InlineData("contains(l, :five)", false)]
    [InlineData("s = :five", false)]
    [InlineData("s < :five", false)]
    [InlineData("m.k.d < :five", true)]
    [InlineData("absent <> :five", true)]
    [InlineData("absent < :five", false)]
    public async Task A_condition_decides_whether_a_write_happens(string condition, bool holds, IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var request = Request("SET done = :five", (":five", N("5")));
        request.ConditionExpression = condition;

        if (holds)
        {
            await client.UpdateItemAsync(request);
        }
        else
        {
            await ErrorAssert.ThrowsAsync<ConditionalCheckFailedException>("The conditional request failed", () =>
                client.UpdateItemAsync(request)
            );
        }

        Assert.Equal(holds, (await StoredAsync(client)).ContainsKey("done"));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET pk = :v", "One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key")]
    [InlineData("SET s = s + :v", "An operand in the update expression has an incorrect data type")]
    [InlineData("SET n = absent + :v", "The provided expression refers to an attribute that does not exist in the item")]
    [InlineData("SET absent.x = :v", "The document path provided in the update expression is invalid for update")]
    [InlineData("ADD s :v", "An operand in the update expression has an incorrect data type")]
    public async Task An_update_that_does_not_fit_the_item_is_rejected_and_changes_nothing(
        string expression,
        string message,
        IAmazonDynamoDB client
    )
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => client.UpdateItemAsync(Request(expression, (":v", N("7")))));

        Assert.Equal(Text(Parse(Before)), Text(await StoredAsync(client)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(
        "SET a = :v, a = :v",
        "1 validation error detected: Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite "
            + "one of these paths; path one: [a], path two: [a]"
    )]
    [InlineData(
        "SET a = :v REMOVE a.b",
        "1 validation error detected: Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite "
            + "one of these paths; path one: [a], path two: [a, b]"
    )]
    [InlineData(
        "SET a.b = :v REMOVE a[0]",
        "1 validation error detected: Invalid UpdateExpression: Two document paths conflict with each other; must remove or rewrite "
            + "one of these paths; path one: [a, b], path two: [a, [0]]"
    )]
    [InlineData(
        "SET a = :v SET b = :v",
        "1 validation error detected: Invalid UpdateExpression: The \"SET\" section can only be used once in an update expression;"
    )]
    [InlineData("SET a :v", "1 validation error detected: Invalid UpdateExpression: Syntax error; token: \":v\", near: \"a :v\"")]
    [InlineData(
        "SET size = :v",
        "1 validation error detected: Invalid UpdateExpression: Attribute name is a reserved keyword; reserved keyword: size"
    )]
    [InlineData(
        "SET a = :w",
        "1 validation error detected: Invalid UpdateExpression: An expression attribute value used in expression is not defined; "
            + "attribute value: :w"
    )]
    [KnownDifference(Backend.Local, "Its message has no prefix.", ExpectedMessage = "Answered: Invalid UpdateExpression: ")]
    [KnownDifference(Backend.Local, "It accepts the reserved keyword.", ExpectedMessage = "No exception was thrown")]
    public async Task An_update_expression_that_cannot_be_read_is_rejected(string expression, string message, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => client.UpdateItemAsync(Request(expression, (":v", N("7")))));
    }

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse(Before));
    }

    private static UpdateItemRequest Request(string expression, params (string Name, AttributeValue Value)[] values) =>
        new()
        {
            TableName = "items",
            Key = Parse("""{"pk":"a"}"""),
            UpdateExpression = expression,
            ExpressionAttributeValues = values.Length == 0 ? null : values.ToDictionary(v => v.Name, v => v.Value),
        };

    private static async Task<Dictionary<string, AttributeValue>> StoredAsync(IAmazonDynamoDB client) =>
        (await client.GetItemAsync("items", Parse("""{"pk":"a"}"""), consistentRead: true)).Item;
}
