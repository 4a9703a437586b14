// begin-snippet: start-parameters
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using DynamoObjects;
using DynamoObjects.Testing;

namespace Shop.Start.Tests;

public class ParameterTests
{
    [DynamoTheory]
    [InlineData("store")]
    public async Task A_test_sees_its_own_tables(
        string table,
        DynamoTestContext test,
        IAmazonDynamoDB client,
        IDynamoDBContext context,
        DynamoDatabase database,
        CancellationToken cancellationToken
    )
    {
        await test.Seed.CreateTableAsync(
            new()
            {
                TableName = table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            },
            cancellationToken
        );

        Assert.Equal([table], (await client.ListTablesAsync(cancellationToken)).TableNames);
        Assert.True(await database.TableExistsAsync(table, cancellationToken));
        Assert.Equal(table, context.GetTargetTable<Store>().TableName);
        Assert.Same(test, DynamoTestContext.Current);
    }

    [DynamoDBTable("store")]
    private sealed class Store
    {
        [DynamoDBHashKey("id")]
        public string Id { get; set; } = "";
    }
}
// end-snippet
