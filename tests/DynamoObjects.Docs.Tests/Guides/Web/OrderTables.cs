// begin-snippet: guides-web-tables
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Orders.Tests;

public sealed class OrderTables : SharedSeed
{
    protected override Task SeedAsync(Seeder seeder, CancellationToken cancellationToken) =>
        seeder.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S), new("status", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "ByStatus",
                        KeySchema = [new("status", KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY },
                    },
                ],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_IMAGE },
            },
            cancellationToken
        );
}
// end-snippet
