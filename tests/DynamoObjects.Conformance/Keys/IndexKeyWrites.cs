using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Keys;

/// <summary>Sends every kind of write of an index key.</summary>
internal static class IndexKeyWrites
{
    /// <summary>The writes that put a new item.</summary>
    public static IReadOnlyList<string> Puts { get; } =
    ["PutItem", "BatchWriteItem put", "TransactWriteItems put", "INSERT", "INSERT in a batch", "INSERT in a transaction"];

    /// <summary>The writes that change the item <c>a</c>.</summary>
    public static IReadOnlyList<string> Updates { get; } =
    ["UpdateItem", "AttributeUpdates", "TransactWriteItems update", "UPDATE", "UPDATE in a transaction"];

    public static IEnumerable<string> All => [.. Puts, .. Updates];

    /// <summary>Creates a table with the item <c>a</c>, and with strings and binaries as keys of global and local indexes.</summary>
    public static async Task SeedAsync(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange(rangeType: "S");
        request.AttributeDefinitions.AddRange([
            new("hash", ScalarAttributeType.S),
            new("range", ScalarAttributeType.S),
            new("binaryHash", ScalarAttributeType.B),
            new("binaryRange", ScalarAttributeType.B),
            new("localRange", ScalarAttributeType.S),
        ]);
        request.GlobalSecondaryIndexes =
        [
            Tables.Global("ByHash", "hash"),
            Tables.Global("ByBinary", "binaryHash", "binaryRange"),
            Tables.Global("ByRange", "pk", "range"),
        ];
        request.LocalSecondaryIndexes = [Tables.Local("ByLocal", "localRange")];
        await client.CreateTableAsync(request);
        await client.PutItemAsync("items", Parse("""{"pk":"a","sk":"s"}"""));
    }

    /// <summary>Gets the key of the item that a kind of write writes.</summary>
    public static Dictionary<string, AttributeValue> KeyOf(string write) =>
        Parse(Puts.Contains(write) ? """{"pk":"new","sk":"s"}""" : """{"pk":"a","sk":"s"}""");

    /// <summary>Sends a write.</summary>
    /// <returns>The message of the <c>ValidationException</c>, or <see langword="null"/> for a successful write.</returns>
    public static async Task<string?> SendAsync(IAmazonDynamoDB client, string write, string attribute, AttributeValue value)
    {
        try
        {
            return write == "INSERT in a batch"
                ? (await ExecuteBatchAsync(client, attribute, value)).Responses[0].Error?.Message
                : await RunAsync(client, write, attribute, value);
        }
        catch (AmazonDynamoDBException exception) when (exception.ErrorCode == "ValidationException")
        {
            return exception.Message;
        }
    }

    private static async Task<string?> RunAsync(IAmazonDynamoDB client, string write, string attribute, AttributeValue value)
    {
        var key = KeyOf(write);
        var item = new Dictionary<string, AttributeValue>(key) { [attribute] = value };
        await (
            write switch
            {
                "PutItem" or "BatchWriteItem put" or "TransactWriteItems put" => ItemOperations.SendAsync(client, write, item),
                "UpdateItem" => client.UpdateItemAsync(
                    new UpdateItemRequest
                    {
                        TableName = "items",
                        Key = key,
                        UpdateExpression = "SET #k = :k",
                        ExpressionAttributeNames = new() { ["#k"] = attribute },
                        ExpressionAttributeValues = new() { [":k"] = value },
                    }
                ),
                "AttributeUpdates" => client.UpdateItemAsync("items", key, new() { [attribute] = new(value, AttributeAction.PUT) }),
                "TransactWriteItems update" => ItemOperations.TransactAsync(client, Update(key, attribute, value)),
                "INSERT" => ExecuteAsync(client, Insert(attribute), [key["pk"], key["sk"], value]),
                "UPDATE" => ExecuteAsync(client, UpdateStatement(attribute), [value, key["pk"], key["sk"]]),
                "INSERT in a transaction" => ExecuteTransactionAsync(client, Insert(attribute), [key["pk"], key["sk"], value]),
                "UPDATE in a transaction" => ExecuteTransactionAsync(client, UpdateStatement(attribute), [value, key["pk"], key["sk"]]),
                _ => throw new ArgumentOutOfRangeException(nameof(write), write, "Not a kind of write."),
            }
        );
        return null;
    }

    private static TransactWriteItem Update(Dictionary<string, AttributeValue> key, string attribute, AttributeValue value) =>
        new()
        {
            Update = new()
            {
                TableName = "items",
                Key = key,
                UpdateExpression = "SET #k = :k",
                ExpressionAttributeNames = new() { ["#k"] = attribute },
                ExpressionAttributeValues = new() { [":k"] = value },
            },
        };

    private static string Insert(string attribute) => $"INSERT INTO items VALUE {{'pk':?,'sk':?,'{attribute}':?}}";

    private static string UpdateStatement(string attribute) => $"UPDATE items SET \"{attribute}\"=? WHERE pk=? AND sk=?";

    private static Task<ExecuteStatementResponse> ExecuteAsync(IAmazonDynamoDB client, string statement, List<AttributeValue> parameters) =>
        client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = statement, Parameters = parameters });

    private static Task<ExecuteTransactionResponse> ExecuteTransactionAsync(
        IAmazonDynamoDB client,
        string statement,
        List<AttributeValue> parameters
    ) =>
        client.ExecuteTransactionAsync(
            new ExecuteTransactionRequest { TransactStatements = [new() { Statement = statement, Parameters = parameters }] }
        );

    private static Task<BatchExecuteStatementResponse> ExecuteBatchAsync(IAmazonDynamoDB client, string attribute, AttributeValue value) =>
        client.BatchExecuteStatementAsync(
            new BatchExecuteStatementRequest
            {
                Statements = [new() { Statement = Insert(attribute), Parameters = [S("new"), S("s"), value] }],
            }
        );
}
