using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Bench;

/// <summary>A table of any number of small items, 158 bytes each, a hundred to a partition key.</summary>
internal static class Plays
{
    public const string Table = "plays";
    public const int PlaysPerListener = 100;
    public const int BytesPerItem = 158;

    private static readonly string Comment = new('x', 104);

    public static async Task CreateAsync(IAmazonDynamoDB client, int items)
    {
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                KeySchema = [new("listener", KeyType.HASH), new("at", KeyType.RANGE)],
                AttributeDefinitions = [new("listener", ScalarAttributeType.S), new("at", ScalarAttributeType.S)],
            }
        );
        for (var i = 0; i < items; i++)
            await client.PutItemAsync(new PutItemRequest(Table, Item(i)));
    }

    public static QueryRequest Query(int listener) =>
        new()
        {
            TableName = Table,
            KeyConditionExpression = "listener = :listener",
            ExpressionAttributeValues = new() { [":listener"] = Listener(listener) },
        };

    // DescribeTable counts 158 bytes for each.
    public static Dictionary<string, AttributeValue> Item(int i) =>
        new()
        {
            ["listener"] = Listener(i / PlaysPerListener),
            ["at"] = new AttributeValue { S = (1000 + (i % PlaysPerListener)).ToString(CultureInfo.InvariantCulture) },
            ["song"] = new AttributeValue { S = (10_000_000 + i).ToString(CultureInfo.InvariantCulture) },
            ["count"] = new AttributeValue { N = "17" },
            ["comment"] = new AttributeValue { S = Comment + (i % 10).ToString(CultureInfo.InvariantCulture) + "abcd" },
        };

    private static AttributeValue Listener(int number) => new() { S = (100_000_000 + number).ToString(CultureInfo.InvariantCulture) };
}
