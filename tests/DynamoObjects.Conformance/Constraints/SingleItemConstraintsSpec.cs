using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>
/// The members of requests for one item. UpdateItem stops at the first unmet constraint and does not repeat the value, unless its key
/// is
/// missing. PutItem, DeleteItem and GetItem report everything, and name each member.
/// </summary>
public class SingleItemConstraintsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Return values set to invalid value.", ExpectedMessage = "Return values set to invalid value")]
    public async Task UpdateItem_lists_its_return_values_with_one_of_them_misspelled(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError
                + "Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]",
            () => new SingleWrite { ReturnValues = "BOGUS" }.SendAsync(client, "UpdateItem")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Return values set to invalid value.", ExpectedMessage = "Return values set to invalid value")]
    public async Task UpdateItem_reports_one_of_several_unmet_constraints(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var exception = await ErrorAssert.ThrowsAsync<AmazonDynamoDBException>(() =>
            new SingleWrite
            {
                ReturnValues = "BOGUS",
                ReturnConsumedCapacity = "BOGUS",
                ReturnItemCollectionMetrics = "BOGUS",
            }.SendAsync(client, "UpdateItem")
        );

        Assert.Matches(
            "^1 validation error detected: Failed to satisfy constraint: Member must satisfy enum value set: \\[[A-Z_, ]+\\]$",
            exception.Message
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task UpdateItem_reports_an_unmet_constraint_before_it_looks_up_the_table(IAmazonDynamoDB client)
    {
        var exception = await ErrorAssert.ThrowsAsync<AmazonDynamoDBException>(() =>
            new SingleWrite { TableName = "nowhere", ReturnValues = "BOGUS" }.SendAsync(client, "UpdateItem")
        );

        Assert.StartsWith(OneValidationError, exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has a different message for invalid names.", ExpectedMessage = "Invalid table/index name.")]
    public async Task PutItem_reports_only_an_empty_table_name(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1",
            () => new SingleWrite { TableName = "", ReturnValues = "BOGUS" }.SendAsync(client, "PutItem")
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the invalid name, with a different message.",
        ExpectedMessage = "Invalid table/index name."
    )]
    public async Task UpdateItem_without_a_key_reports_all_unmet_constraints(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Join(
                BadCapacity,
                Create("bad!name", "tableName", "satisfy regular expression pattern: [a-zA-Z0-9_.-]+"),
                Create("BOGUS", "returnValues", "satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]"),
                "Value null at 'key' failed to satisfy constraint: Member must not be null"
            ),
            () =>
                client.UpdateItemAsync(
                    new UpdateItemRequest
                    {
                        TableName = "bad!name",
                        ReturnValues = "BOGUS",
                        ReturnConsumedCapacity = "BOGUS",
                    }
                )
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the invalid name, with a different message.",
        ExpectedMessage = "Invalid table/index name."
    )]
    public async Task UpdateItem_without_a_key_repeats_an_empty_table_name(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Join(
                Create("", "tableName", "have length greater than or equal to 1"),
                "Value null at 'key' failed to satisfy constraint: Member must not be null"
            ),
            () => client.UpdateItemAsync(new UpdateItemRequest { TableName = "" })
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Cannot have null key.", ExpectedMessage = "Cannot have null key")]
    public async Task UpdateItem_needs_a_key(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "Value null at 'key' failed to satisfy constraint: Member must not be null",
            () => client.UpdateItemAsync(new UpdateItemRequest { TableName = "items", UpdateExpression = "REMOVE v" })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Cannot have null key.",
        ExpectedMessage = "Cannot have null key for GetItem, DeleteItem, or UpdateItem"
    )]
    public async Task UpdateItem_without_a_key_also_reports_a_wrong_operator_and_action(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            Join(
                "Value null at 'key' failed to satisfy constraint: Member must not be null",
                Create("XOR", "conditionalOperator", "satisfy enum value set: [OR, AND]"),
                Create("BOGUS", "attributeUpdates.v.member.action", "satisfy enum value set: [ADD, DELETE, PUT]")
            ),
            () =>
                client.UpdateItemAsync(
                    new UpdateItemRequest
                    {
                        TableName = "items",
                        ConditionalOperator = "XOR",
                        AttributeUpdates = new() { ["v"] = new(Items.N("1"), "BOGUS") },
                    }
                )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the return values alone.",
        ExpectedMessage = "Answered: Return values set to invalid value"
    )]
    public async Task PutItem_reports_all_unmet_constraints(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity, BadMetrics, BadReturnValues), () =>
            Invalid().SendAsync(client, "PutItem")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the return values alone.",
        ExpectedMessage = "Answered: Return values set to invalid value"
    )]
    public async Task DeleteItem_reports_all_unmet_constraints(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(BadReturnValues, BadCapacity, BadMetrics), () =>
            Invalid().SendAsync(client, "DeleteItem")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("DeleteItem")]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix and no member.",
        ExpectedMessage = "Answered: Comparison type does not exist in DynamoDB"
    )]
    public async Task A_write_names_the_wrong_operator_of_an_expectation(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(Create("GTX", "expected.v.member.comparisonOperator", Comparisons)), () =>
            Expecting("GTX").SendAsync(client, operation)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "Its message has no prefix.", ExpectedMessage = "Answered: Comparison type does not exist in DynamoDB")]
    public async Task UpdateItem_lists_the_operators_of_an_expectation(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"{OneValidationError}Failed to satisfy constraint: Member must {Comparisons}", () =>
            Expecting("GTX").SendAsync(client, "UpdateItem")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It ignores the value.", ExpectedMessage = "No exception was thrown")]
    public async Task GetItem_names_its_unmet_constraint(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () => client.GetItemAsync(
                new GetItemRequest
                {
                    TableName = "items",
                    Key = Items.Parse("""{"pk":"a"}"""),
                    ReturnConsumedCapacity = "BOGUS",
                }
            ));
    }

    private const string BadReturnValues =
        "Value 'BOGUS' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, "
        + "ALL_OLD, NONE, UPDATED_NEW]";

    private const string Comparisons =
        "satisfy enum value set: [IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS]";

    private static SingleWrite Invalid() =>
        new()
        {
            ReturnValues = "BOGUS",
            ReturnConsumedCapacity = "BOGUS",
            ReturnItemCollectionMetrics = "BOGUS2",
        };

    private static SingleWrite Expecting(string comparison) =>
        new()
        {
            Expected = new()
            {
                ["v"] = new() { ComparisonOperator = comparison, AttributeValueList = [Items.N("1")] },
            },
        };
}
