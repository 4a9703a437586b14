using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Expressions;

/// <summary>The functions of update expressions, and where they are allowed:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html</summary>
public class UpdateFunctionsSpec
{
    private const string Misplaced =
        "Invalid UpdateExpression: The function is not allowed to be used this way in an expression; function: list_append";

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("list_append(list_append(:a, :b), :c)")]
    [InlineData("list_append(:a, list_append(:b, :c))")]
    [InlineData("if_not_exists(absent, list_append(:a, :b))")]
    [InlineData("list_append(if_not_exists(absent, list_append(:a, :b)), :c)")]
    [InlineData("(list_append(:a, (list_append(:b, :c))))")]
    [InlineData("list_append(:a, list_append(:b))")]
    [InlineData("list_append(list_append(:undefined, :b), :c)")]
    [InlineData(":n + list_append(:a, :b)")]
    public async Task List_append_is_the_whole_value(string value, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a"}"""));

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => UpdateAsync(client, value));

        // DynamoDB Local has no prefix on any error of a single write.
        Assert.EndsWith(Misplaced, exception.Message, StringComparison.Ordinal);
        Assert.Equal("""{"pk":{"S":"a"}}""", Text((await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).Item));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task List_append_is_the_whole_value_in_a_transaction(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Misplaced, () => ItemOperations.TransactAsync(
                client,
                new()
                {
                    Update = new()
                    {
                        TableName = "items",
                        Key = Parse("""{"pk":"a"}"""),
                        UpdateExpression = "SET v = list_append(list_append(:a, :b), :c)",
                        ExpressionAttributeValues = Values("list_append(list_append(:a, :b), :c)"),
                    },
                }
            ));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("list_append(if_not_exists(absent, :a), :b)", """{"L":[{"N":"1"},{"N":"2"}]}""")]
    [InlineData("list_append(:b, if_not_exists(absent, :a))", """{"L":[{"N":"2"},{"N":"1"}]}""")]
    [InlineData("if_not_exists(absent, if_not_exists(nowhere, :n))", """{"N":"5"}""")]
    [InlineData(":n + if_not_exists(absent, :n)", """{"N":"10"}""")]
    [InlineData("if_not_exists(absent, :n) - :n", """{"N":"0"}""")]
    public async Task If_not_exists_is_an_operand(string value, string expected, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await UpdateAsync(client, value);

        Assert.Equal(expected, Text((await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).Item["v"]));
    }

    private static Task<UpdateItemResponse> UpdateAsync(IAmazonDynamoDB client, string value) =>
        client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                UpdateExpression = $"SET v = {value}",
                ExpressionAttributeValues = Values(value),
            }
        );

    private static Dictionary<string, AttributeValue> Values(string expression)
    {
        var all = new Dictionary<string, AttributeValue>
        {
            [":a"] = L(N("1")),
            [":b"] = L(N("2")),
            [":c"] = L(N("3")),
            [":n"] = N("5"),
        };
        return all.Where(value => expression.Contains(value.Key, StringComparison.Ordinal)).ToDictionary();
    }
}
