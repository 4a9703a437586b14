using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>A table with a string and a number for its key.</summary>
internal static class KeyedTable
{
    public const string Name = "keyed";

    private const string Item = "{\"Item\":";

    public static Task CreateAsync(DynamoTestContext test) =>
        test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Name,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S), new("at", ScalarAttributeType.N)],
                KeySchema = [new("id", KeyType.HASH), new("at", KeyType.RANGE)],
            }
        );

    /// <summary>The items, as a snapshot writes them.</summary>
    public static async Task<string[]> ItemsAsync(DynamoTestContext test) =>
        [
            .. (await DynamoSnapshot.CaptureAsync(test.Client, [Name]))
                .ToString()
                .Split('\n')
                .Where(line => line.StartsWith(Item, StringComparison.Ordinal))
                .Select(line => line[Item.Length..^1]),
        ];
}
