using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Values;

/// <summary>Null values: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html</summary>
public class NullsSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem Item")]
    [InlineData("PutItem map")]
    [InlineData("UpdateItem value")]
    [InlineData("DeleteItem value")]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: One or more parameter values were invalid: Null attribute value types"
    )]
    [KnownDifference(
        Backend.Local,
        "Its message names the placeholder instead of the prefix.",
        ExpectedMessage = "Answered: ExpressionAttributeValues contains invalid value: "
    )]
    public async Task A_null_that_is_not_true_is_rejected(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            $"{OneValidationError}{Invalid}Null attribute value types must have the value of true",
            () => ValuePositions.SendAsync(client, place, new() { NULL = false })
        );
    }
}
