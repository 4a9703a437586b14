using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace DynamoObjects.Tests.Copying;

/// <summary>Tables "from" and "copy" of raw items with the keys customer and number.</summary>
internal static class CopiedTables
{
    public static async Task CreateAsync(IAmazonDynamoDB client, params string[] names)
    {
        foreach (var name in names)
        {
            await client.CreateTableAsync(
                name,
                [new("customer", KeyType.HASH), new("number", KeyType.RANGE)],
                [new("customer", ScalarAttributeType.S), new("number", ScalarAttributeType.N)],
                new ProvisionedThroughput(100, 100)
            );
        }
    }

    /// <summary>Creates both tables, and items of several customers in "from".</summary>
    public static async Task FillAsync(DynamoTestContext test, int count)
    {
        await CreateAsync(test.Client, "from", "copy");
        for (var number = 0; number < count; number++)
            await test.Client.PutItemAsync("from", Item(number, "new"));
        test.Requests.Clear();
    }

    public static Dictionary<string, AttributeValue> Key(int number) =>
        new()
        {
            ["customer"] = new($"c{number % 7}"),
            ["number"] = new() { N = $"{number}" },
        };

    public static Dictionary<string, AttributeValue> Item(int number, string text) =>
        new(Key(number))
        {
            ["text"] = new(text),
            ["list"] = new() { L = [new() { N = "1" }, new() { BOOL = true }] },
            ["bytes"] = new() { B = new MemoryStream([1, 2, 3]) },
        };

    public static int GetNumber(Dictionary<string, AttributeValue> item) =>
        (int)decimal.Parse(item["number"].N, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Returns the numbers and texts of a table's items in order.</summary>
    public static async Task<List<(int Number, string Text)>> ReadAsync(IAmazonDynamoDB client, string table)
    {
        var response = await client.ScanAsync(new ScanRequest { TableName = table, ConsistentRead = true });
        return [.. response.Items.Select(item => (GetNumber(item), item["text"].S)).Order()];
    }

    public static IEnumerable<(int Number, string Text)> Items(int count, string text) =>
        Enumerable.Range(0, count).Select(number => (number, text));
}
