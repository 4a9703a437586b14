using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>
/// The members of requests for one item. AWS's current layer stops at the first unmet constraint and does not repeat the value;
/// the older
/// layer still processes a request without its key, and reports everything.
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
}
