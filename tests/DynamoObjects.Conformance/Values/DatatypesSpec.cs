namespace DynamoObjects.Conformance.Values;

/// <summary>A value has one type:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html</summary>
public class DatatypesSpec
{
    public static TheoryData<string> Places() =>
        ["PutItem Item", "PutItem map", "UpdateItem value", "GetItem Key", "BatchWriteItem Item", "TransactWriteItems Item"];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Places))]
    public async Task A_value_has_a_type(string place, IAmazonDynamoDB client) =>
        await AssertRejectedAsync(
            client,
            place,
            new(),
            "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"
        );

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Places))]
    public async Task A_value_has_one_type(string place, IAmazonDynamoDB client) =>
        await AssertRejectedAsync(
            client,
            place,
            new() { S = "x", N = "1" },
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes"
        );

    private static async Task AssertRejectedAsync(IAmazonDynamoDB client, string place, AttributeValue value, string message)
    {
        await Tables.HashAsync(client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => ValuePositions.SendAsync(client, place, value));

        Assert.Equal("ValidationException", exception.ErrorCode);
        Assert.EndsWith(message, exception.Message.Replace(" for key :v", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
