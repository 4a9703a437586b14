using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests;

/// <summary>Tables whose only purpose is their names.</summary>
internal static class SimpleTables
{
    public static Task<CreateTableResponse> CreateAsync(
        AmazonDynamoDBClient client,
        string name,
        bool isProtected = false,
        CancellationToken cancellationToken = default
    ) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = name,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                DeletionProtectionEnabled = isProtected ? true : null,
            },
            cancellationToken
        );

    public static async Task<List<string>> ListAsync(AmazonDynamoDBClient client)
    {
        var names = new List<string>();
        await foreach (var name in client.Paginators.ListTables(new ListTablesRequest()).TableNames)
            names.Add(name);
        return names;
    }
}
