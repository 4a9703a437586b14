using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using static Shop.Backups.Tests.OrderBackupTests;

namespace Shop.Backups.Tests;

public class PointInTimeTests
{
    // begin-snippet: guides-backups-point
    [DynamoFact(Backend.Mock)]
    public async Task The_order_exists_a_second_before_its_deletion(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        await test.Client.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest
            {
                TableName = "order",
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );
        await test.Client.PutItemAsync("order", new() { ["id"] = new("o1") });
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        var deleted = test.Clock.GetUtcNow();
        await test.Client.DeleteItemAsync("order", new() { ["id"] = new("o1") });

        // The latest restorable time is five minutes before the current time.
        test.Clock.Advance(TimeSpan.FromMinutes(5));
        await test.Client.RestoreTableToPointInTimeAsync(
            new RestoreTableToPointInTimeRequest
            {
                SourceTableName = "order",
                TargetTableName = "restored-order",
                RestoreDateTime = deleted.AddSeconds(-1).UtcDateTime,
            }
        );

        Assert.Equal(1, (await test.Client.ScanAsync(new ScanRequest("restored-order"))).Count);
    }
    // end-snippet
}
