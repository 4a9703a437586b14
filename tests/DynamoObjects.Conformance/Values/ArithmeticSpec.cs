using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Values;

/// <summary>Results of updates that DynamoDB cannot store:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html</summary>
public class ArithmeticSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET v = v + :n", "1e50", "1")]
    [InlineData("SET v = v - :n", "1e50", "1")]
    [InlineData("SET v = :n + v", "1e50", "1e-10")]
    [InlineData("ADD v :n", "1e50", "1")]
    [InlineData("SET v = v + :n", "12345678901234567890123456789012345678", "0.1")]
    [KnownDifference(
        Backend.Local,
        "It reports the digits.",
        ExpectedMessage = "Answered: DynamoDB only supports precision up to 38 digits"
    )]
    public async Task A_result_of_more_than_38_digits_is_an_overflow(
        string expression,
        string before,
        string operand,
        IAmazonDynamoDB client
    ) => await ErrorAssert.ThrowsValidationAsync(Overflow, () => UpdateAsync(client, expression, before, operand));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET v = v + :n", "9e125", "9e125", Overflow)]
    [InlineData("ADD v :n", "9e125", "9e125", Overflow)]
    [InlineData("SET v = v - :n", "1.1e-129", "1.05e-129", Underflow)]
    public async Task A_result_outside_the_range_is_rejected(
        string expression,
        string before,
        string operand,
        string message,
        IAmazonDynamoDB client
    ) => await ErrorAssert.ThrowsValidationAsync(message, () => UpdateAsync(client, expression, before, operand));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET v = v + :n", "1e37", "1", "10000000000000000000000000000000000001")]
    [InlineData("ADD v :n", "0.1", "0.2", "0.3")]
    [InlineData("SET v = v - :n", "1e50", "1e50", "0")]
    public async Task A_result_of_38_digits_is_exact(string expression, string before, string operand, string after, IAmazonDynamoDB client)
    {
        await UpdateAsync(client, expression, before, operand);

        Assert.Equal(after, (await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).Item["v"].N);
    }

    private static async Task UpdateAsync(IAmazonDynamoDB client, string expression, string before, string operand)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = N(before) });
        await client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                UpdateExpression = expression,
                ExpressionAttributeValues = new() { [":n"] = N(operand) },
            }
        );
    }
}
