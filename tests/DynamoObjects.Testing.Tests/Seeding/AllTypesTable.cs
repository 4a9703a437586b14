using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>A table with all settings, and items of all types.</summary>
internal static class AllTypesTable
{
    public const string Name = "kinds";

    public static CreateTableRequest Request(string name = Name) =>
        new()
        {
            TableName = name,
            BillingMode = BillingMode.PROVISIONED,
            ProvisionedThroughput = new ProvisionedThroughput(7, 8),
            AttributeDefinitions =
            [
                new("pk", ScalarAttributeType.S),
                new("sk", ScalarAttributeType.N),
                new("other", ScalarAttributeType.B),
            ],
            KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)],
            GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "by-other",
                    KeySchema = [new("other", KeyType.HASH), new("sk", KeyType.RANGE)],
                    Projection = new() { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = ["text"] },
                    ProvisionedThroughput = new ProvisionedThroughput(3, 4),
                },
            ],
            LocalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "local",
                    KeySchema = [new("pk", KeyType.HASH), new("other", KeyType.RANGE)],
                    Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY },
                },
            ],
            StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES },
            Tags = [new() { Key = "team", Value = "stores" }],
        };

    public static Dictionary<string, AttributeValue> Item(string pk, int sk) =>
        new()
        {
            ["pk"] = new() { S = pk },
            ["sk"] = new() { N = $"{sk}" },
            ["other"] = new() { B = Bytes($"b{sk % 2}") },
            ["text"] = new() { S = "ünïcode \"quoted\" \n 🏬" },
            ["empty"] = new() { S = "" },
            ["number"] = new() { N = "-12345678901234567890.123456789012345678" },
            ["yes"] = new() { BOOL = true },
            ["none"] = new() { NULL = true },
            ["texts"] = new() { SS = ["b", "a"] },
            ["numbers"] = new() { NS = ["10", "9", "-1.5"] },
            ["blobs"] = new() { BS = [Bytes("y"), Bytes("x")] },
            ["list"] = new() { L = [new() { S = "a" }, new() { L = [], IsLSet = true }], IsLSet = true },
            ["map"] = new()
            {
                M = new()
                {
                    ["inner"] = new() { M = [], IsMSet = true },
                },
                IsMSet = true,
            },
            ["expires"] = new() { N = "4102444800" },
        };

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
