using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Lambda.Tests;

/// <summary>The tables of the shop. The function is connected to the stream of the orders.</summary>
public sealed class ShopTables : SharedSeed
{
    protected override async Task SeedAsync(Seeder seeder, CancellationToken cancellationToken)
    {
        await seeder.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES },
            },
            cancellationToken
        );
        await seeder.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "confirmations",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("order", ScalarAttributeType.S)],
                KeySchema = [new("order", KeyType.HASH)],
            },
            cancellationToken
        );
    }
}
