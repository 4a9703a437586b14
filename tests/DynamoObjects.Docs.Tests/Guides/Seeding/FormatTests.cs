using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Seeding.Tests;

public class FormatTests
{
    // begin-snippet: guides-seeding-formats
    [DynamoFact]
    public async Task Orders_come_from_files(DynamoTestContext test)
    {
        var seed = test.Seed;
        await seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "order",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("number", ScalarAttributeType.N)],
                KeySchema = [new("number", KeyType.HASH)],
            }
        );

        await seed.AddItemsAsync("order", [new() { ["number"] = new() { N = "1" } }]);
        await seed.AddJsonFileAsync("order", "Data/orders.json");
        await seed.AddDynamoJsonFileAsync("order", "Data/typed.json");
        await seed.AddCsvFileAsync("order", "Data/orders.csv");
        await seed.AddSnapshotFileAsync("Data/shop.json"); // creates the table "store"

        Assert.Equal(4, (await test.Client.ScanAsync(new ScanRequest { TableName = "order" })).Count);
        Assert.Equal(["order", "store"], (await test.Client.ListTablesAsync()).TableNames.Order());
    }

    // end-snippet

    // begin-snippet: guides-seeding-snapshot
    [DynamoFact]
    public async Task A_snapshot_has_tables_and_items(DynamoTestContext test, CancellationToken cancellationToken)
    {
        await test.Seed.AddSnapshotFileAsync("Data/shop.json", cancellationToken);

        var snapshot = await DynamoSnapshot.CaptureAsync(test.Client, cancellationToken: cancellationToken);

        Assert.Equal(["store"], snapshot.TableNames);
        Assert.Contains("""{"Item":{"id":{"S":"s1"},"open":{"BOOL":true}}}""", snapshot.ToString());
    }
    // end-snippet
}
