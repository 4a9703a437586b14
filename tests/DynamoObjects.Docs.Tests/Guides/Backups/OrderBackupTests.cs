// begin-snippet: guides-backups-first
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Backups.Tests;

public class OrderBackupTests
{
    [DynamoFact(Backend.Mock)]
    public async Task A_backup_has_the_deleted_order(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        await test.Client.PutItemAsync("order", new() { ["id"] = new("o1") });
        var backup = await test.Client.CreateBackupAsync(new CreateBackupRequest { TableName = "order", BackupName = "daily" });
        await test.Client.DeleteItemAsync("order", new() { ["id"] = new("o1") });

        await test.Client.RestoreTableFromBackupAsync(
            new RestoreTableFromBackupRequest { BackupArn = backup.BackupDetails.BackupArn, TargetTableName = "restored-order" }
        );

        Assert.Equal(1, (await test.Client.ScanAsync(new ScanRequest("restored-order"))).Count);
    }

    internal static Task CreateTableAsync(DynamoTestContext test) =>
        test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "order",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
}

// end-snippet
