using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>The members of batches: unmet constraints are reported before all other errors.</summary>
public class BatchConstraintsSpec
{
    private const string BadName =
        """Value '{"bad!name":{"Keys":[{"pk":{"S":"a"}}]}}' at 'requestItems' failed to satisfy constraint: Map keys must satisfy constraint: """
        + "[Member must have length less than or equal to 255, Member must have length greater than or equal to 3, "
        + "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]";

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It ignores an unknown enumeration value.", ExpectedMessage = "No exception was thrown")]
    public async Task BatchWriteItem_reports_an_unknown_enumeration_value(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () => WriteAsync(client, "items", "BOGUS", null));
        await ErrorAssert.ThrowsValidationAsync(Join(BadMetrics), () => WriteAsync(client, "items", null, "BOGUS2"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task BatchWriteItem_reports_all_constraints_before_the_table_is_looked_up(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity, BadMetrics), () => WriteAsync(client, "nowhere", "BOGUS", "BOGUS2"));

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the invalid name, with a different message.",
        ExpectedMessage = "Invalid table/index name."
    )]
    public async Task BatchWriteItem_reports_an_unknown_enumeration_value_and_not_an_invalid_table_name(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () => WriteAsync(client, "bad!name", "BOGUS", null));

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It ignores an unknown enumeration value.", ExpectedMessage = "No exception was thrown")]
    public async Task BatchGetItem_reports_an_unknown_enumeration_value(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () => GetAsync(client, "items", 1, "BOGUS"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the invalid name, with a different message.",
        ExpectedMessage = "Invalid table/index name."
    )]
    public async Task BatchGetItem_repeats_the_request_in_the_message_about_an_invalid_table_name(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(Join(BadName), () => GetAsync(client, "bad!name", 1, null));

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the invalid name, with a different message.",
        ExpectedMessage = "Invalid table/index name."
    )]
    public async Task BatchGetItem_reports_an_invalid_table_name_before_an_unknown_enumeration_value(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(Join(BadName, BadCapacity), () => GetAsync(client, "bad!name", 1, "BOGUS"));

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: BatchGetItem must have some requests set.",
        ExpectedMessage = "BatchGetItem must have some requests set"
    )]
    public async Task BatchGetItem_has_a_table(IAmazonDynamoDB client) =>
        await ErrorAssert.RejectsEmptyCollectionAsync(
            OneValidationError + "Value at 'RequestItems' failed to satisfy constraint: Member must have length greater than or equal to 1",
            "requestItems",
            () => client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes>())
        );

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(0, "greater than or equal to 1")]
    [InlineData(101, "less than or equal to 100")]
    [KnownDifference(
        Backend.Local,
        "It says: The list of keys in RequestItems for BatchGetItem is required.",
        ExpectedMessage = "The list of keys in RequestItems for BatchGetItem is required"
    )]
    [KnownDifference(
        Backend.Local,
        "It says: Too many items requested for the BatchGetItem call.",
        ExpectedMessage = "Too many items requested for the BatchGetItem call"
    )]
    public async Task BatchGetItem_has_1_to_100_keys_for_each_table(int keys, string constraint, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var message =
            $"{OneValidationError}Value at 'RequestItems.items.member.Keys' failed to satisfy constraint: Member must have length "
            + $"{constraint}";
        await (
            keys == 0
                ? ErrorAssert.RejectsEmptyCollectionAsync(message, "requestItems.items.member.keys", () =>
                    GetAsync(client, "items", keys, null)
                )
                : ErrorAssert.ThrowsValidationAsync(message, () => GetAsync(client, "items", keys, null))
        );
        await GetAsync(client, "items", 100, null);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task BatchGetItem_has_at_most_100_keys_of_all_tables(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await Tables.HashAsync(client, "others");

        await ErrorAssert.ThrowsValidationAsync("Too many items requested for the BatchGetItem call", () =>
            client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { ["items"] = Keys(50), ["others"] = Keys(51) })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: BatchWriteItem cannot have a null or no requests set.",
        ExpectedMessage = "BatchWriteItem cannot have a null or no requests set"
    )]
    public async Task BatchWriteItem_has_a_table(IAmazonDynamoDB client) =>
        await ErrorAssert.RejectsEmptyCollectionAsync("The requestItems parameter is required for BatchWriteItem", "requestItems", () =>
            client.BatchWriteItemAsync(new Dictionary<string, List<WriteRequest>>())
        );

    private static Task<BatchWriteItemResponse> WriteAsync(IAmazonDynamoDB client, string table, string? capacity, string? metrics) =>
        client.BatchWriteItemAsync(
            new BatchWriteItemRequest
            {
                RequestItems = new() { [table] = [new(new PutRequest(Parse("""{"pk":"a"}""")))] },
                ReturnConsumedCapacity = capacity,
                ReturnItemCollectionMetrics = metrics,
            }
        );

    private static Task<BatchGetItemResponse> GetAsync(IAmazonDynamoDB client, string table, int keys, string? capacity) =>
        client.BatchGetItemAsync(
            new BatchGetItemRequest
            {
                RequestItems = new() { [table] = Keys(keys) },
                ReturnConsumedCapacity = capacity,
            }
        );

    private static KeysAndAttributes Keys(int count) =>
        new()
        {
            Keys =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new Dictionary<string, AttributeValue>
                    {
                        ["pk"] = S($"{(char)('a' + (i % 26))}{(i < 26 ? "" : $"{i}")}"),
                    }),
            ],
        };
}
