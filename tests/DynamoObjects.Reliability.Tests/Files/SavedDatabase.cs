using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace DynamoObjects.Reliability.Files;

/// <summary>A database with everything that can be saved: each type of attribute, an index, a stream, expiry and tags.</summary>
internal static class SavedDatabase
{
    private const int Items = 60;

    public static MockDynamoDb Create()
    {
        var mock = new MockDynamoDb();
        mock.Execute(Table("orders"));
        mock.Execute(Table("empty"));
        mock.Execute(
            new UpdateTimeToLiveRequest
            {
                TableName = "orders",
                TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = true },
            }
        );
        for (var i = 0; i < Items; i++)
            mock.Execute(new PutItemRequest("orders", Item(i)));
        return mock;
    }

    private static CreateTableRequest Table(string name) =>
        new()
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new("id", ScalarAttributeType.S), new("rank", ScalarAttributeType.N)],
            KeySchema = [new("id", KeyType.HASH), new("rank", KeyType.RANGE)],
            GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "by-rank",
                    KeySchema = [new("rank", KeyType.HASH)],
                    Projection = new() { ProjectionType = ProjectionType.ALL },
                },
            ],
            StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES },
            Tags = [new() { Key = "team", Value = "shop" }],
        };

    private static Dictionary<string, AttributeValue> Item(int i) =>
        new()
        {
            ["id"] = new($"order-{i % 7} \u00fc\u20ac\ud83d\ude00"),
            ["rank"] = new() { N = $"{i}.25" },
            ["text"] = new("quote \" backslash \\ line\n"),
            ["bytes"] = new() { B = new MemoryStream([0, 1, 255, (byte)i]) },
            ["yes"] = new() { BOOL = true },
            ["none"] = new() { NULL = true },
            ["names"] = new() { SS = ["a", "b"] },
            ["numbers"] = new() { NS = ["1", "-1E-100"] },
            ["blobs"] = new() { BS = [new MemoryStream([1]), new MemoryStream([2])] },
            ["list"] = new() { L = [new("x"), new() { N = "1" }] },
            ["map"] = new() { M = new() { ["inner"] = new() { L = [] } } },
            ["expires"] = new() { N = "4102444800" },
        };
}
