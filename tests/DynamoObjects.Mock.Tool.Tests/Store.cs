using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tool.Tests;

/// <summary>A table of numbered items.</summary>
internal static class Store
{
    public static CreateTableRequest Table { get; } =
        new()
        {
            TableName = "store",
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new("id", ScalarAttributeType.S)],
            KeySchema = [new("id", KeyType.HASH)],
        };

    public static PutItemRequest Put(int number) => new("store", Item(number));

    public static Dictionary<string, AttributeValue> Item(int number) =>
        new() { ["id"] = new($"store-{number}"), ["note"] = new(new string('x', 200)) };

    public static MockDynamoDb Mock(int items = 0)
    {
        var mock = new MockDynamoDb();
        mock.Execute(Table);
        for (var i = 0; i < items; i++)
            mock.Execute(Put(i));
        return mock;
    }

    public static long Count(MockDynamoDb mock) =>
        ((DescribeTableResponse)mock.Execute(new DescribeTableRequest("store"))).Table.ItemCount ?? 0;
}
