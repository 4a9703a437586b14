using Amazon;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Keys;

/// <summary>Keys of items:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.CoreComponents.html#HowItWorks.CoreComponents.PrimaryKey</summary>
public class KeysSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(ItemOperations.All), MemberType = typeof(ItemOperations))]
    public async Task An_empty_key_is_rejected_with_the_same_message_by_all_operations(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");
        await TypedAsync(client, "binaries", "B");

        await ErrorAssert.ThrowsValidationAsync(
            NotValid + "The AttributeValue for a key attribute cannot contain an empty string value. Key: pk",
            () => ItemOperations.SendAsync(client, operation, new() { ["pk"] = S(""), ["sk"] = S("x") })
        );
        await ErrorAssert.ThrowsValidationAsync(
            NotValid + "The AttributeValue for a key attribute cannot contain an empty string value. Key: sk",
            () => ItemOperations.SendAsync(client, operation, new() { ["pk"] = S("x"), ["sk"] = S("") })
        );
        await ErrorAssert.ThrowsValidationAsync(
            NotValid + "The AttributeValue for a key attribute cannot contain an empty binary value. Key: pk",
            () => ItemOperations.SendAsync(client, operation, new() { ["pk"] = B() }, "binaries")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk = :k", "S", "string")]
    [InlineData("pk = :k", "B", "binary")]
    public async Task An_empty_key_cannot_be_queried(string condition, string type, string kind, IAmazonDynamoDB client)
    {
        await TypedAsync(client, "items", type);

        await ErrorAssert.ThrowsValidationAsync(
            $"{NotValid}The AttributeValue for a key attribute cannot contain an empty {kind} value. Key: pk",
            () =>
                client.QueryAsync(
                    new QueryRequest
                    {
                        TableName = "items",
                        KeyConditionExpression = condition,
                        ExpressionAttributeValues = new() { [":k"] = type == "S" ? S("") : B() },
                    }
                )
        );
    }

    /// <summary>Values that are not strings, and their types.</summary>
    private static readonly (AttributeValue Value, string Type)[] NoStrings =
    [
        (N("1"), "N"),
        (B(1), "B"),
        (new() { BOOL = true }, "BOOL"),
        (new() { NULL = true }, "NULL"),
        (SS("a"), "SS"),
        (NS("1"), "NS"),
        (BS([1]), "BS"),
        (L(S("a")), "L"),
        (M(("a", S("a"))), "M"),
    ];

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says only: Type mismatch for key.",
        ExpectedMessage = "Answered: One or more parameter values were invalid: Type mismatch for key"
    )]
    public async Task A_put_reports_a_key_of_another_type_by_name(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (value, type) in NoStrings)
        {
            await ErrorAssert.ThrowsValidationAsync($"{Invalid}Type mismatch for key pk expected: S actual: {type}", () =>
                ItemOperations.SendAsync(client, "PutItem", new() { ["pk"] = value })
            );
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says only: Type mismatch for key.",
        ExpectedMessage = "Answered: One or more parameter values were invalid: Type mismatch for key"
    )]
    public async Task A_put_reports_a_range_key_of_another_type_by_name(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"{Invalid}Type mismatch for key sk expected: N actual: S", () =>
            ItemOperations.SendAsync(client, "PutItem", new() { ["pk"] = S("a"), ["sk"] = S("1") })
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [InlineData("BatchGetItem")]
    [InlineData("BatchWriteItem put")]
    [InlineData("BatchWriteItem delete")]
    [KnownDifference(Backend.Local, "It says: Type mismatch for key.", ExpectedMessage = "Type mismatch for key")]
    public async Task A_key_of_another_type_does_not_match_the_schema(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (value, _) in NoStrings)
            await ErrorAssert.ThrowsValidationAsync(KeyMismatch, () =>
                ItemOperations.SendAsync(client, operation, new() { ["pk"] = value })
            );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("TransactWriteItems put", null)]
    [InlineData("TransactWriteItems update", KeyMismatch)]
    [InlineData("TransactWriteItems delete", KeyMismatch)]
    [InlineData("TransactWriteItems check", KeyMismatch)]
    [InlineData("TransactGetItems", KeyMismatch)]
    [KnownDifference(
        Backend.Local,
        "It says only: Type mismatch for key.",
        ExpectedMessage = "Answered: ValidationError: One or more parameter values were invalid: Type mismatch for key"
    )]
    [KnownDifference(Backend.Local, "TransactGetItems returns no cancellation reasons.", ExpectedMessage = "Answered: no reasons")]
    public async Task A_key_of_another_type_cancels_a_transaction(string operation, string? message, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (value, type) in NoStrings)
        {
            var reason = message ?? $"{Invalid}Type mismatch for key pk expected: S actual: {type}";
            await ErrorAssert.ThrowsCanceledAsync(["ValidationError: " + reason], () =>
                ItemOperations.SendAsync(client, operation, new() { ["pk"] = value })
            );
        }
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [InlineData("BatchGetItem")]
    [InlineData("BatchWriteItem delete")]
    [KnownDifference(
        Backend.Local,
        "It says: The number of conditions on the keys is invalid.",
        ExpectedMessage = "The number of conditions on the keys is invalid"
    )]
    public async Task A_key_has_all_of_its_attributes_and_no_others(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);

        foreach (var key in new[] { """{"pk":"a"}""", """{"sk":1}""", """{"pk":"a","other":1}""", """{"pk":"a","sk":1,"other":1}""" })
            await ErrorAssert.ThrowsValidationAsync(KeyMismatch, () => ItemOperations.SendAsync(client, operation, Parse(key)));

        // Otherwise, the SDK does not send the empty collection, and AWS reports the absent member.
        if (!AWSConfigs.InitializeCollections)
            await ErrorAssert.ThrowsValidationAsync(KeyMismatch, () => ItemOperations.SendAsync(client, operation, []));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: One of the required keys was not given a value.",
        ExpectedMessage = "One of the required keys was not given a value"
    )]
    public async Task A_put_has_all_attributes_of_the_key(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Invalid + "Missing the key pk in the item", () =>
            ItemOperations.SendAsync(client, "PutItem", Parse("""{"sk":1}"""))
        );
        await ErrorAssert.ThrowsValidationAsync(Invalid + "Missing the key sk in the item", () =>
            ItemOperations.SendAsync(client, "PutItem", Parse("""{"pk":"a"}"""))
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("GetItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [InlineData("BatchGetItem")]
    [InlineData("BatchWriteItem put")]
    [InlineData("BatchWriteItem delete")]
    [KnownDifference(
        Backend.Local,
        "It has one message for both keys.",
        ExpectedMessage = "Hash primary key values must be under 2048 bytes, and range primary key values must be under 1024 bytes"
    )]
    public async Task A_partition_key_has_at_most_2048_bytes_and_a_sort_key_1024(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");
        var (partition, sort) = (new string('é', 1024), new string('é', 512));

        await ItemOperations.SendAsync(client, operation, new() { ["pk"] = S(partition), ["sk"] = S(sort) });
        await ErrorAssert.ThrowsValidationAsync(Invalid + "Size of hashkey has exceeded the maximum size limit of2048 bytes", () =>
            ItemOperations.SendAsync(client, operation, new() { ["pk"] = S(partition + "x"), ["sk"] = S(sort) })
        );
        await ErrorAssert.ThrowsValidationAsync(
            Invalid + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes",
            () => ItemOperations.SendAsync(client, operation, new() { ["pk"] = S(partition), ["sk"] = S(sort + "x") })
        );
    }

    private static Task<CreateTableResponse> TypedAsync(IAmazonDynamoDB client, string name, string type)
    {
        var request = Tables.Hash(name);
        request.AttributeDefinitions = [new("pk", type)];
        return client.CreateTableAsync(request);
    }
}
