namespace DynamoObjects.Conformance;

/// <summary>Creates the tables of specs.</summary>
internal static class Tables
{
    /// <summary>Creates a table with the string hash key <c>pk</c>.</summary>
    public static Task HashAsync(IAmazonDynamoDB client, string name = "items") => client.CreateTableAsync(Hash(name));

    /// <summary>Creates a table with the string hash key <c>pk</c> and the range key <c>sk</c>, by default a number.</summary>
    public static Task HashRangeAsync(IAmazonDynamoDB client, string name = "items", string rangeType = "N") =>
        client.CreateTableAsync(HashRange(name, rangeType));

    /// <summary>Waits until the table and its indexes are active.</summary>
    public static async Task WaitUntilActiveAsync(IAmazonDynamoDB client, string name = "items")
    {
        const int MaxAttempts = 10_000;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var table = (await client.DescribeTableAsync(name)).Table;
            if (
                table.TableStatus == TableStatus.ACTIVE
                && (table.GlobalSecondaryIndexes ?? []).TrueForAll(i => i.IndexStatus == IndexStatus.ACTIVE)
            )
                return;
        }

        Assert.Fail($"After {MaxAttempts} questions {name} is still not active.");
    }

    public static CreateTableRequest Hash(string name = "items") =>
        new()
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new("pk", ScalarAttributeType.S)],
            KeySchema = [new("pk", KeyType.HASH)],
        };

    public static CreateTableRequest HashRange(string name = "items", string rangeType = "N") =>
        new()
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new("pk", ScalarAttributeType.S), new("sk", rangeType)],
            KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)],
        };

    /// <summary>A global index on one attribute, or on a hash and a range key.</summary>
    public static GlobalSecondaryIndex Global(
        string name,
        string hash,
        string? range = null,
        string projection = "ALL",
        params string[] included
    ) =>
        new()
        {
            IndexName = name,
            KeySchema = range is null ? [new(hash, KeyType.HASH)] : [new(hash, KeyType.HASH), new(range, KeyType.RANGE)],
            Projection = Projection(projection, included),
        };

    /// <summary>A local index of a table with the hash key <c>pk</c>.</summary>
    public static LocalSecondaryIndex Local(string name, string range, string projection = "ALL", params string[] included) =>
        new()
        {
            IndexName = name,
            KeySchema = [new("pk", KeyType.HASH), new(range, KeyType.RANGE)],
            Projection = Projection(projection, included),
        };

    private static Projection Projection(string type, string[] included) =>
        new() { ProjectionType = type, NonKeyAttributes = included.Length == 0 ? null : [.. included] };
}
