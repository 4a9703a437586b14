using Amazon;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance;

/// <summary>
/// Errors in the parameters of PutItem, UpdateItem and DeleteItem: AWS puts "1 validation error detected: " before the message.
/// The specs of values check errors in values.
/// </summary>
public class ValidationErrorPrefixSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix, and also lists the expressions that are null.",
        ExpectedMessage = "Answered: ExpressionAttributeValues can only be specified when using expressions: "
    )]
    public async Task Placeholders_need_expressions(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "ExpressionAttributeValues can only be specified when using expressions",
            () => new SingleWrite { ExpressionAttributeValues = new() { [":v"] = S("x") } }.SendAsync(client, operation)
        );
        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "ExpressionAttributeNames can only be specified when using expressions",
            () => new SingleWrite { ExpressionAttributeNames = new() { ["#n"] = "x" } }.SendAsync(client, operation)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: ExpressionAttributeValues must not be empty"
    )]
    public async Task Placeholders_are_not_empty(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        Task WithValues() =>
            new SingleWrite { ConditionExpression = "attribute_exists(pk)", ExpressionAttributeValues = [] }.SendAsync(client, operation);
        Task WithNames() =>
            new SingleWrite { ConditionExpression = "attribute_exists(pk)", ExpressionAttributeNames = [] }.SendAsync(client, operation);

        // The SDK does not send empty ones then.
        if (AWSConfigs.InitializeCollections)
        {
            await Assert.ThrowsAsync<ConditionalCheckFailedException>(WithValues);
            await Assert.ThrowsAsync<ConditionalCheckFailedException>(WithNames);
            return;
        }

        await ErrorAssert.ThrowsValidationAsync(OneValidationError + "ExpressionAttributeValues must not be empty", WithValues);
        await ErrorAssert.ThrowsValidationAsync(OneValidationError + "ExpressionAttributeNames must not be empty", WithNames);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: Invalid ConditionExpression: The expression can not be empty;"
    )]
    public async Task A_condition_is_not_empty(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(OneValidationError + "Invalid ConditionExpression: The expression can not be empty;", () =>
            new SingleWrite { ConditionExpression = "" }.SendAsync(client, operation)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(Backend.Local, "Its message has no prefix.", ExpectedMessage = "Answered: Invalid ConditionExpression: ")]
    public async Task A_value_placeholder_in_an_expression_is_defined(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError
                + "Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :v",
            () =>
                new SingleWrite
                {
                    ConditionExpression = "a = :v",
                    ExpressionAttributeValues = new() { [":w"] = S("x") },
                }.SendAsync(client, operation)
        );
        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError
                + "Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :v",
            () => new SingleWrite { ConditionExpression = "a = :v" }.SendAsync(client, operation)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem", "ALL_NEW")]
    [InlineData("PutItem", "UPDATED_OLD")]
    [InlineData("PutItem", "UPDATED_NEW")]
    [InlineData("DeleteItem", "ALL_NEW")]
    [InlineData("DeleteItem", "UPDATED_OLD")]
    [InlineData("DeleteItem", "UPDATED_NEW")]
    [KnownDifference(Backend.Local, "It says: Return values set to invalid value.", ExpectedMessage = "Return values set to invalid value")]
    public async Task A_write_of_a_whole_item_can_return_only_the_old_item(string operation, string returnValues, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(OneValidationError + "ReturnValues can only be ALL_OLD or NONE", () =>
            new SingleWrite { ReturnValues = returnValues }.SendAsync(client, operation)
        );
    }

    /// <summary>Invalid expectations, with their messages.</summary>
    private static readonly (ExpectedAttributeValue Expected, string Message)[] InvalidExpectations =
    [
        (new() { Exists = true }, "Value must be provided when Exists is true for Attribute: a"),
        (new() { Exists = false, Value = S("x") }, "Value cannot be used when Exists is false for Attribute: a"),
        (
            new()
            {
                ComparisonOperator = "EQ",
                Value = S("x"),
                AttributeValueList = [S("x")],
            },
            "Value and AttributeValueList cannot be used together for Attribute: a"
        ),
        (new() { ComparisonOperator = "EQ" }, "Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: a"),
        (
            new() { ComparisonOperator = "BETWEEN", AttributeValueList = [N("1")] },
            "Invalid number of argument(s) for the BETWEEN ComparisonOperator"
        ),
        (
            new() { ComparisonOperator = "BETWEEN", AttributeValueList = [N("1"), N("2"), N("3")] },
            "Invalid number of argument(s) for the BETWEEN ComparisonOperator"
        ),
    ];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: One or more parameter values were invalid: "
    )]
    public async Task An_expectation_is_consistent(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (expected, message) in InvalidExpectations)
        {
            await ErrorAssert.ThrowsValidationAsync(OneValidationError + Invalid + message, () =>
                new SingleWrite { Expected = new() { ["a"] = expected } }.SendAsync(client, operation)
            );
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: Must specify the AttributesToGet or ProjectionExpression"
    )]
    public async Task A_query_for_specific_attributes_without_attributes_is_rejected_with_the_prefix(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES",
            () =>
                client.QueryAsync(
                    new QueryRequest
                    {
                        TableName = "items",
                        KeyConditionExpression = "pk = :k",
                        ExpressionAttributeValues = new() { [":k"] = S("a") },
                        Select = Select.SPECIFIC_ATTRIBUTES,
                    }
                )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_scan_for_specific_attributes_without_attributes_is_rejected_without_the_prefix(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES",
            () => client.ScanAsync(new ScanRequest("items") { Select = Select.SPECIFIC_ATTRIBUTES })
        );
    }
}
