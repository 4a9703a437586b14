using DynamoObjects.Conformance.Values;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>A request is validated before its table is looked up: AWS reports an error of the request before a missing
/// table.</summary>
public class ValidationOrderSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem Item")]
    [InlineData("PutItem value")]
    [InlineData("PutItem Expected")]
    [InlineData("UpdateItem Key")]
    [InlineData("UpdateItem value")]
    [InlineData("UpdateItem AttributeUpdates")]
    [InlineData("DeleteItem Key")]
    [InlineData("DeleteItem value")]
    [InlineData("GetItem Key")]
    [InlineData("BatchGetItem Key")]
    [InlineData("TransactGetItems Key")]
    [InlineData("Query value")]
    [InlineData("Query KeyConditions")]
    [InlineData("Query QueryFilter")]
    [InlineData("Scan value")]
    [InlineData("Scan ScanFilter")]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    [KnownDifference(Backend.Local, "BatchGetItem has a different message.", ExpectedMessage = "cannot be converted into a number")]
    public async Task An_invalid_value_is_reported_before_a_missing_table(string place, IAmazonDynamoDB client)
    {
        var exception = await ErrorAssert.ThrowsAsync<AmazonDynamoDBException>(() => ValuePositions.SendAsync(client, place, N("x")));

        Assert.Equal("ValidationException", exception.ErrorCode);
        Assert.EndsWith(
            "numeric value: x",
            exception.Message.Replace(" for key :v", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("BatchWriteItem Item")]
    [InlineData("TransactWriteItems Item")]
    [InlineData("TransactWriteItems value")]
    [InlineData("TransactWriteItems update Key")]
    public async Task Batches_and_transactions_also_report_item_collections(string place, IAmazonDynamoDB client)
    {
        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => ValuePositions.SendAsync(client, place, N("x")));

        Assert.Equal("ValidationException", exception.ErrorCode);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task An_invalid_condition_is_reported_before_a_missing_table(string operation, IAmazonDynamoDB client)
    {
        var exception = await ErrorAssert.ThrowsAsync<AmazonDynamoDBException>(() =>
            new SingleWrite { TableName = "nowhere", ConditionExpression = "a =" }.SendAsync(client, operation)
        );

        Assert.EndsWith(
            "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"=\"",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(ItemOperations.All), MemberType = typeof(ItemOperations))]
    [KnownDifference(
        Backend.Local,
        "It says: Cannot do operations on a non-existent table.",
        ExpectedMessage = "Cannot do operations on a non-existent table"
    )]
    public async Task A_missing_table_is_reported_as_a_resource_that_is_not_found(string operation, IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsAsync<ResourceNotFoundException>("Requested resource not found", () =>
            ItemOperations.SendAsync(client, operation, Parse("""{"pk":"a"}"""), "nowhere")
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Cannot do operations on a non-existent table.",
        ExpectedMessage = "Cannot do operations on a non-existent table"
    )]
    public async Task Query_and_Scan_report_a_missing_table(IAmazonDynamoDB client)
    {
        await ErrorAssert.ThrowsAsync<ResourceNotFoundException>("Requested resource not found", () =>
            client.ScanAsync(new ScanRequest("nowhere"))
        );
        await ErrorAssert.ThrowsAsync<ResourceNotFoundException>("Requested resource not found", () => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "nowhere",
                    KeyConditionExpression = "pk = :k",
                    ExpressionAttributeValues = new() { [":k"] = S("a") },
                }
            ));
    }
}
