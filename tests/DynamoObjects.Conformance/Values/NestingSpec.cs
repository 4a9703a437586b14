using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Values;

/// <summary>
/// The nesting of documents:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-attributes-nested-attributes.
/// The item counts as one of the 32 levels, so that a value has at most 31 lists and maps around it.
/// </summary>
public class NestingSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem Item")]
    [InlineData("UpdateItem value")]
    [InlineData("UpdateItem AttributeUpdates")]
    [InlineData("BatchWriteItem Item")]
    [InlineData("TransactWriteItems Item")]
    [InlineData("TransactWriteItems value")]
    public async Task Thirty_one_maps_around_a_value_are_accepted(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ValuePositions.SendAsync(client, place, Nested(31));

        Assert.Equal(Text(Nested(31)), Text((await StoredAsync(client))!["v"]));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem Item")]
    [InlineData("BatchWriteItem Item")]
    [InlineData("TransactWriteItems Item")]
    public async Task Thirty_two_levels_are_rejected(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => ValuePositions.SendAsync(client, place, Nested(32)));
        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => ValuePositions.SendAsync(client, place, L(Nested(31))));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("UpdateItem value")]
    [InlineData("UpdateItem AttributeUpdates")]
    [KnownDifference(
        Backend.Local,
        "Its message is shorter for an update expression.",
        ExpectedMessage = "Answered: Nesting Levels have exceeded supported limits"
    )]
    [KnownDifference(Backend.Local, "It accepts any nesting in AttributeUpdates.", ExpectedMessage = "No exception was thrown")]
    public async Task Thirty_two_levels_are_rejected_in_an_update(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => ValuePositions.SendAsync(client, place, Nested(32)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It evaluates the condition first.", ExpectedMessage = "Answered: ConditionalCheckFailedException")]
    public async Task An_update_is_rejected_for_its_depth_before_its_condition_is_evaluated(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = "items",
                    Key = Parse("""{"pk":"a"}"""),
                    UpdateExpression = "SET v = :v",
                    ConditionExpression = "attribute_exists(pk)",
                    ExpressionAttributeValues = new() { [":v"] = Nested(32) },
                }
            ));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_path_may_end_in_a_value_that_brings_it_to_31(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await WriteDeepAsync(client, 15);

        Assert.Equal(Text(Nested(31)), Text((await StoredAsync(client))!["v"]));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says only: Nesting Levels have exceeded supported limits.",
        ExpectedMessage = "Answered: Nesting Levels have exceeded supported limits"
    )]
    public async Task A_path_may_not_end_in_a_value_that_brings_it_to_32(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => WriteDeepAsync(client, 16));

        Assert.Equal(Text(Nested(16)), Text((await StoredAsync(client))!["v"]));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("BatchWriteItem put")]
    [InlineData("TransactWriteItems put")]
    public async Task A_put_is_rejected_before_the_table_is_looked_up(string operation, IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(TooDeep, () =>
            ItemOperations.SendAsync(client, operation, new() { ["pk"] = S("a"), ["v"] = Nested(32) }, "nowhere")
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It rejects the request, without cancellation reasons.",
        ExpectedMessage = "Answered: ValidationException: "
    )]
    public async Task An_update_in_a_transaction_that_nests_too_deep_is_canceled(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var exception = await ErrorAssert.ThrowsAsync<TransactionCanceledException>(() =>
            ValuePositions.SendAsync(client, "TransactWriteItems value", Nested(32))
        );

        Assert.Equal("ValidationError", Assert.Single(exception.CancellationReasons).Code);
        Assert.Null(await StoredAsync(client));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It checks the nesting of all values.",
        ExpectedMessage = "Nesting Levels have exceeded supported limits"
    )]
    public async Task A_condition_check_in_a_transaction_compares_values_of_any_nesting(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ValuePositions.SendAsync(client, "TransactWriteItems check value", Nested(40));
    }

    // DynamoDB Local returns status 500, and the SDK retries for two minutes.
    [DynamoTheory(Backend.Mock)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    public async Task Past_62_levels_an_invalid_operator_is_reported_first_and_with_the_older_message(
        string operation,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError
                + "Value 'XOR' at 'conditionalOperator' failed to satisfy constraint: Member must satisfy enum value set: [OR, AND]",
            () => SendAsync(client, operation, 70, null, "XOR")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(
        Backend.Local,
        "PutItem says: Return values set to invalid value.",
        ExpectedMessage = "Return values set to invalid value"
    )]
    [KnownDifference(
        Backend.Local,
        "UpdateItem and DeleteItem report the nesting.",
        ExpectedMessage = "Answered: Nesting Levels have exceeded supported limits"
    )]
    public async Task Past_62_levels_invalid_return_values_are_reported_first_and_with_the_older_message(
        string operation,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError
                + "Value 'BOGUS' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: [ALL_NEW, "
                + "UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]",
            () => SendAsync(client, operation, 70, "BOGUS", null)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(
        Backend.Local,
        "PutItem says: Return values set to invalid value.",
        ExpectedMessage = "Return values set to invalid value"
    )]
    [KnownDifference(
        Backend.Local,
        "DeleteItem reports the nesting.",
        ExpectedMessage = "Answered: Nesting Levels have exceeded supported limits"
    )]
    public async Task Past_62_levels_invalid_return_values_are_reported_first_and_without_the_prefix(
        string operation,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("ReturnValues can only be ALL_OLD or NONE", () =>
            SendAsync(client, operation, 70, "ALL_NEW", null)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    public async Task Past_62_levels_the_nesting_alone_is_reported_as_before(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => SendAsync(client, operation, 70, null, null));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_scan_reports_the_nesting_of_its_one_filter_before_the_operator_that_needs_two(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => client.ScanAsync(
                new ScanRequest("items")
                {
                    ScanFilter = new()
                    {
                        ["v"] = new() { ComparisonOperator = "EQ", AttributeValueList = [Nested(40)] },
                    },
                    ConditionalOperator = ConditionalOperator.AND,
                }
            ));
    }

    /// <summary>Writes a number of maps into the innermost of 16.</summary>
    private static async Task WriteDeepAsync(IAmazonDynamoDB client, int maps)
    {
        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = Nested(16) });
        await client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                UpdateExpression = "SET v" + string.Concat(Enumerable.Repeat(".m", 16)) + " = :v",
                ExpressionAttributeValues = new() { [":v"] = Nested(maps) },
            }
        );
    }

    private static Task SendAsync(IAmazonDynamoDB client, string operation, int maps, string? returnValues, string? conditionalOperator) =>
        new SingleWrite
        {
            Expected = new()
            {
                ["v"] = new() { Value = Nested(maps) },
                ["w"] = new() { Exists = false },
            },
            ReturnValues = returnValues,
            ConditionalOperator = conditionalOperator,
        }.SendAsync(client, operation);

    private static async Task<Dictionary<string, AttributeValue>?> StoredAsync(IAmazonDynamoDB client) =>
        (await client.GetItemAsync("items", new() { ["pk"] = S("a") }, consistentRead: true)).Item is { Count: > 0 } item ? item : null;
}
