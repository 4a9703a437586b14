using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>The table names that requests must have:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html</summary>
public class TableNamesSpec
{
    public static TheoryData<string> Operations() =>
        [
            "PutItem",
            "GetItem",
            "UpdateItem",
            "DeleteItem",
            "Query",
            "Scan",
            "DescribeTable",
            "DeleteTable",
            "UpdateTable",
            "DescribeTimeToLive",
        ];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Operations))]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: Value null at 'tableName' failed to satisfy constraint: Member must not be null"
    )]
    public async Task A_request_has_a_table_name(string operation, IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Join("Value null at 'tableName' failed to satisfy constraint: Member must not be null"),
            () => SendAsync(client, operation, null)
        );

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Operations))]
    [KnownDifference(
        Backend.Local,
        "It has one message for all invalid names.",
        ExpectedMessage = "Table/index names must be between 3 and 255 characters long"
    )]
    public async Task A_table_name_has_at_most_255_characters(string operation, IAmazonDynamoDB client)
    {
        var name = new string('n', 256);

        await ErrorAssert.ThrowsValidationAsync(Join(Create(name, "tableName", "have length less than or equal to 255")), () =>
            SendAsync(client, operation, name)
        );
    }

    // On DynamoDB Local, the test's prefix is part of the name.
    [DynamoTheory(Backend.Mock)]
    [MemberData(nameof(Operations))]
    public async Task A_table_name_has_at_least_3_characters(string operation, IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(Join(Create("ab", "tableName", "have length greater than or equal to 3")), () =>
            SendAsync(client, operation, "ab")
        );

    [DynamoTheory(Backend.Mock)]
    [MemberData(nameof(Operations))]
    public async Task All_unmet_constraints_of_a_name_are_reported(string operation, IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Join(
                Create("a!", "tableName", "satisfy regular expression pattern: [a-zA-Z0-9_.-]+"),
                Create("a!", "tableName", "have length greater than or equal to 3")
            ),
            () => SendAsync(client, operation, "a!")
        );

    private static Task SendAsync(IAmazonDynamoDB client, string operation, string? table) =>
        operation switch
        {
            "Query" => client.QueryAsync(
                new QueryRequest
                {
                    TableName = table,
                    KeyConditionExpression = "pk = :k",
                    ExpressionAttributeValues = new() { [":k"] = S("a") },
                }
            ),
            "Scan" => client.ScanAsync(new ScanRequest { TableName = table }),
            "DescribeTable" => client.DescribeTableAsync(new DescribeTableRequest { TableName = table }),
            "DeleteTable" => client.DeleteTableAsync(new DeleteTableRequest { TableName = table }),
            "UpdateTable" => client.UpdateTableAsync(new UpdateTableRequest { TableName = table, DeletionProtectionEnabled = false }),
            "DescribeTimeToLive" => client.DescribeTimeToLiveAsync(new DescribeTimeToLiveRequest { TableName = table }),
            _ => ItemOperations.SendAsync(client, operation, Parse("""{"pk":"a"}"""), table!),
        };
}
