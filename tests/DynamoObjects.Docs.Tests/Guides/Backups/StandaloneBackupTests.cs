using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Shop.Backups.Tests;

public class StandaloneBackupTests
{
    [Fact]
    public async Task A_fake_clock_reaches_the_latest_restorable_time()
    {
        // begin-snippet: guides-backups-standalone
        var clock = new FakeTimeProvider();
        using var dynamoDb = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = clock });
        // end-snippet
        using var client = dynamoDb.CreateClient();
        await EnableAsync(client);
        await client.PutItemAsync("order", new() { ["id"] = new("o1") });
        clock.Advance(TimeSpan.FromSeconds(1));
        await client.PutItemAsync("order", new() { ["id"] = new("o2") });

        clock.Advance(TimeSpan.FromMinutes(5));
        await RestoreLatestAsync(client);

        Assert.Equal(2, (await client.ScanAsync(new ScanRequest("restored-order"))).Count);
    }

    [Fact]
    public async Task Without_a_delay_the_current_state_is_restored()
    {
        // begin-snippet: guides-backups-delay
        using var dynamoDb = new MockDynamoDb(new MockDynamoDbOptions { PointInTimeRecoveryDelay = TimeSpan.Zero });
        // end-snippet
        using var client = dynamoDb.CreateClient();
        await EnableAsync(client);
        await client.PutItemAsync("order", new() { ["id"] = new("o1") });

        await RestoreLatestAsync(client);

        Assert.Equal(1, (await client.ScanAsync(new ScanRequest("restored-order"))).Count);
    }

    private static async Task EnableAsync(AmazonDynamoDBClient client)
    {
        await new Seeder(client).CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "order",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        await client.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest
            {
                TableName = "order",
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );
    }

    private static Task RestoreLatestAsync(AmazonDynamoDBClient client) =>
        client.RestoreTableToPointInTimeAsync(
            new RestoreTableToPointInTimeRequest
            {
                SourceTableName = "order",
                TargetTableName = "restored-order",
                UseLatestRestorableTime = true,
            }
        );
}
