using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Indexes;

/// <summary>A table with one partition and local and global indexes, all of them sparse.</summary>
internal static class IndexedTable
{
    public const string Name = "shelved";
    public const string PartitionKey = "r";

    public static readonly IReadOnlyList<IndexKeys> Indexes =
    [
        new("by-shelf", IsLocal: true, "room", "shelf", Projected: null),
        new("by-owner-here", IsLocal: true, "room", "owner", Projected: ["version"]),
        new("by-owner", IsLocal: false, "owner", "shelf", Projected: null),
        new("of-shelf", IsLocal: false, "shelf", null, Projected: []),
    ];

    public static Task CreateAsync(IAmazonDynamoDB client) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Name,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions =
                [
                    new("room", ScalarAttributeType.S),
                    new("number", ScalarAttributeType.N),
                    new("shelf", ScalarAttributeType.S),
                    new("owner", ScalarAttributeType.S),
                ],
                KeySchema = [new("room", KeyType.HASH), new("number", KeyType.RANGE)],
                LocalSecondaryIndexes =
                [
                    .. Indexes
                        .Where(index => index.IsLocal)
                        .Select(index => new LocalSecondaryIndex
                        {
                            IndexName = index.Name,
                            KeySchema = KeySchema(index),
                            Projection = Projection(index),
                        }),
                ],
                GlobalSecondaryIndexes =
                [
                    .. Indexes
                        .Where(index => !index.IsLocal)
                        .Select(index => new GlobalSecondaryIndex
                        {
                            IndexName = index.Name,
                            KeySchema = KeySchema(index),
                            Projection = Projection(index),
                        }),
                ],
            }
        );

    private static List<KeySchemaElement> KeySchema(IndexKeys index) =>
        index.Range is null ? [new(index.Hash, KeyType.HASH)] : [new(index.Hash, KeyType.HASH), new(index.Range, KeyType.RANGE)];

    private static Projection Projection(IndexKeys index) =>
        index.Projected switch
        {
            null => new() { ProjectionType = ProjectionType.ALL },
            [] => new() { ProjectionType = ProjectionType.KEYS_ONLY },
            var others => new() { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = [.. others] },
        };
}
