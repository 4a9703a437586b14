using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Keys;

/// <summary>
/// The key attributes of secondary indexes, which an item does not need to have:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.Writes
/// </summary>
public class IndexKeysSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("BatchWriteItem put")]
    [InlineData("TransactWriteItems put")]
    public async Task An_empty_index_key_is_rejected_with_its_index(string operation, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            NotValid
                + "A value specified for a secondary index key is not supported. "
                + "The AttributeValue for a key attribute cannot contain an empty string value. IndexName: gsi2, IndexKey: town",
            () => ItemOperations.SendAsync(client, operation, Item("town", S("")))
        );
        await ErrorAssert.ThrowsValidationAsync(
            NotValid
                + "A value specified for a secondary index key is not supported. "
                + "The AttributeValue for a key attribute cannot contain an empty binary value. IndexName: gsi2, IndexKey: hash",
            () => ItemOperations.SendAsync(client, operation, Item("hash", B()))
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("BatchWriteItem put")]
    [InlineData("TransactWriteItems put")]
    [KnownDifference(Backend.Local, "Its message names the local index first.", ExpectedMessage = "IndexName: lsi1")]
    public async Task An_empty_key_of_several_indexes_is_reported_with_the_first_by_name(string operation, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            NotValid
                + "A value specified for a secondary index key is not supported. "
                + "The AttributeValue for a key attribute cannot contain an empty string value. IndexName: gsi1, IndexKey: day",
            () => ItemOperations.SendAsync(client, operation, Item("day", S("")))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_to_an_empty_index_key_is_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        const string Updated =
            NotValid + "The update expression attempted to update a secondary index key to a value that is not supported. ";

        await ErrorAssert.ThrowsValidationAsync(
            Updated + "The AttributeValue for a key attribute cannot contain an empty string value.",
            () => UpdateAsync(client, "day", S(""))
        );
        await ErrorAssert.ThrowsValidationAsync(
            Updated + "The AttributeValue for a key attribute cannot contain an empty binary value.",
            () => UpdateAsync(client, "hash", B())
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("BatchWriteItem put")]
    [KnownDifference(
        Backend.Local,
        "Its message names neither the attribute nor the index.",
        ExpectedMessage = "Answered: One or more parameter values were invalid: Type mismatch for Index Key"
    )]
    public async Task An_index_key_of_another_type_is_reported_with_the_first_index_by_name(string operation, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        foreach (var (value, type) in NoStrings)
        {
            await ErrorAssert.ThrowsValidationAsync(
                $"{Invalid}Type mismatch for Index Key day Expected: S Actual: {type} IndexName: gsi1",
                () => ItemOperations.SendAsync(client, operation, Item("day", value))
            );
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "Its message names neither the attribute nor the index.",
        ExpectedMessage = "Answered: One or more parameter values were invalid: Type mismatch for Index Key"
    )]
    public async Task An_update_to_an_index_key_of_another_type_is_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        foreach (var (value, type) in NoStrings)
        {
            await ErrorAssert.ThrowsValidationAsync(
                $"{Invalid}Type mismatch for Index Key day Expected: S Actual: {type} IndexName: gsi1",
                () => UpdateAsync(client, "day", value)
            );
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "Its message names neither the attribute nor the index.",
        ExpectedMessage = "Type mismatch for Index Key\""
    )]
    public async Task An_index_key_of_another_type_cancels_a_transaction(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        foreach (
            var action in new TransactWriteItem[]
            {
                new()
                {
                    Put = new() { TableName = "items", Item = Item("day", N("1")) },
                },
                new()
                {
                    Update = new()
                    {
                        TableName = "items",
                        Key = Parse("""{"pk":"a","sk":1}"""),
                        UpdateExpression = "SET #d = :v",
                        ExpressionAttributeNames = new() { ["#d"] = "day" },
                        ExpressionAttributeValues = new() { [":v"] = N("1") },
                    },
                },
            }
        )
        {
            var exception = await Assert.ThrowsAsync<TransactionCanceledException>(() => ItemOperations.TransactAsync(client, action));
            Assert.Equal(
                $"ValidationError {Invalid}Type mismatch for Index Key day Expected: S Actual: N IndexName: gsi1",
                $"{exception.CancellationReasons[0].Code} {exception.CancellationReasons[0].Message}"
            );
        }
    }

    /// <summary>Values that are not strings, and their types.</summary>
    private static readonly (AttributeValue Value, string Type)[] NoStrings =
    [
        (N("1"), "N"),
        (new() { NULL = true }, "NULL"),
        (new() { BOOL = true }, "BOOL"),
        (SS("a"), "SS"),
        (L(S("a")), "L"),
        (M(("a", S("a"))), "M"),
    ];

    /// <summary>Creates a table with the string <c>day</c> as the key of three indexes, and the binary <c>hash</c> and the string
    /// <c>town</c> as keys of another.</summary>
    private static Task<CreateTableResponse> SeedAsync(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange();
        request.AttributeDefinitions.AddRange([
            new("day", ScalarAttributeType.S),
            new("hash", ScalarAttributeType.B),
            new("town", ScalarAttributeType.S),
        ]);
        var all = new Projection { ProjectionType = ProjectionType.ALL };
        request.LocalSecondaryIndexes =
        [
            new()
            {
                IndexName = "lsi1",
                KeySchema = [new("pk", KeyType.HASH), new("day", KeyType.RANGE)],
                Projection = all,
            },
        ];
        request.GlobalSecondaryIndexes =
        [
            new()
            {
                IndexName = "gsi3",
                KeySchema = [new("day", KeyType.HASH)],
                Projection = all,
            },
            new()
            {
                IndexName = "gsi2",
                KeySchema = [new("hash", KeyType.HASH), new("town", KeyType.RANGE)],
                Projection = all,
            },
            new()
            {
                IndexName = "gsi1",
                KeySchema = [new("pk", KeyType.HASH), new("day", KeyType.RANGE)],
                Projection = all,
            },
        ];
        return client.CreateTableAsync(request);
    }

    private static Dictionary<string, AttributeValue> Item(string name, AttributeValue value) =>
        new()
        {
            ["pk"] = S("a"),
            ["sk"] = N("1"),
            [name] = value,
        };

    private static Task<UpdateItemResponse> UpdateAsync(IAmazonDynamoDB client, string name, AttributeValue value) =>
        client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a","sk":1}"""),
                UpdateExpression = "SET #n = :v",
                ExpressionAttributeNames = new() { ["#n"] = name },
                ExpressionAttributeValues = new() { [":v"] = value },
            }
        );
}
