using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>
/// The members of requests for one item. AWS's present layer stops at the first that does not meet its constraint, and does not repeat the
/// value; a request without its key is still read by the older one, which tells everything.
/// </summary>
public class SingleItemConstraintsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Return values set to invalid value.")]
    public async Task UpdateItem_names_its_return_values_with_one_of_them_misspelt(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError
                + "Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]",
            () => new SingleWrite { ReturnValues = "BOGUS" }.SendAsync(client, "UpdateItem")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Return values set to invalid value.")]
    public async Task UpdateItem_reports_one_problem_of_several(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
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
    [KnownDifference(Backend.Local, "It looks the table up first.")]
    public async Task UpdateItem_reports_it_before_it_looks_the_table_up(IAmazonDynamoDB client)
    {
        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            new SingleWrite { TableName = "nowhere", ReturnValues = "BOGUS" }.SendAsync(client, "UpdateItem")
        );

        Assert.StartsWith(OneValidationError, exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has words of its own for bad names.")]
    public async Task PutItem_reports_an_empty_table_name_and_nothing_else(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1",
            () => new SingleWrite { TableName = "", ReturnValues = "BOGUS" }.SendAsync(client, "PutItem")
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It tells the bad name, in words of its own.")]
    public async Task UpdateItem_without_a_key_reports_everything(IAmazonDynamoDB client) =>
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
    [KnownDifference(Backend.Local, "It tells the bad name, in words of its own.")]
    public async Task UpdateItem_without_a_key_repeats_an_empty_table_name(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Join(
                Create("", "tableName", "have length greater than or equal to 1"),
                "Value null at 'key' failed to satisfy constraint: Member must not be null"
            ),
            () => client.UpdateItemAsync(new UpdateItemRequest { TableName = "" })
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Cannot have null key.")]
    public async Task UpdateItem_needs_a_key(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "Value null at 'key' failed to satisfy constraint: Member must not be null",
            () => client.UpdateItemAsync(new UpdateItemRequest { TableName = "items", UpdateExpression = "REMOVE v" })
        );
    }
}
