namespace DynamoObjects.Conformance.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Backup-and-Restore.html</summary>
public class BackupsSpec
{
    private const string NoBackups = "It has no backups and no point-in-time recovery.";
    private const string Unknown = "An unknown operation was requested";

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, NoBackups, ExpectedMessage = Unknown)]
    public async Task A_new_backup_is_being_created(IAmazonDynamoDB client)
    {
        var backup = await BackUpAsync(client);

        Assert.Equal(("daily", BackupStatus.CREATING, BackupType.USER), (backup.BackupName, backup.BackupStatus, backup.BackupType));
        Assert.Matches("^arn:aws:dynamodb:[a-z0-9-]+:[0-9]{12}:table/items/backup/[0-9]{14}-[0-9a-f]{8}$", backup.BackupArn);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, NoBackups, ExpectedMessage = Unknown)]
    public async Task A_backup_describes_its_table(IAmazonDynamoDB client)
    {
        var backup = await BackUpAsync(client);

        var request = new DescribeBackupRequest { BackupArn = backup.BackupArn };
        var table = (await client.DescribeBackupAsync(request)).BackupDescription.SourceTableDetails;

        Assert.Equal(("items", BillingMode.PAY_PER_REQUEST), (table.TableName, table.BillingMode));
        Assert.Equal("pk", Assert.Single(table.KeySchema).AttributeName);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, NoBackups, ExpectedMessage = Unknown)]
    public async Task The_backups_of_a_table_are_listed(IAmazonDynamoDB client)
    {
        var backup = await BackUpAsync(client);

        var page = await client.ListBackupsAsync(new ListBackupsRequest { TableName = "items" });

        Assert.Equal(backup.BackupArn, Assert.Single(page.BackupSummaries).BackupArn);
        Assert.Null(page.LastEvaluatedBackupArn);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, NoBackups, ExpectedMessage = Unknown)]
    public async Task A_deleted_backup_is_not_found(IAmazonDynamoDB client)
    {
        var backup = await BackUpAsync(client);

        var deleted = await client.DeleteBackupAsync(new DeleteBackupRequest { BackupArn = backup.BackupArn });

        Assert.Equal(BackupStatus.DELETED, deleted.BackupDescription.BackupDetails.BackupStatus);
        var exception = await Assert.ThrowsAsync<BackupNotFoundException>(() =>
            client.DescribeBackupAsync(new DescribeBackupRequest { BackupArn = backup.BackupArn })
        );
        Assert.Equal($"Backup not found: {backup.BackupArn}", exception.Message);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, NoBackups, ExpectedMessage = Unknown)]
    public async Task A_restored_table_has_the_items_of_the_backup(IAmazonDynamoDB client)
    {
        var backup = await BackUpAsync(client);
        await client.DeleteItemAsync("items", new() { ["pk"] = new("a") });

        var restored = await client.RestoreTableFromBackupAsync(
            new RestoreTableFromBackupRequest { BackupArn = backup.BackupArn, TargetTableName = "restored" }
        );

        Assert.Equal(backup.BackupArn, restored.TableDescription.RestoreSummary.SourceBackupArn);
        Assert.Equal("a", Assert.Single((await client.ScanAsync(new ScanRequest("restored"))).Items)["pk"].S);
        Assert.Empty((await client.ScanAsync(new ScanRequest("items"))).Items);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, NoBackups, ExpectedMessage = Unknown)]
    public async Task Point_in_time_recovery_is_disabled_by_default(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var request = new DescribeContinuousBackupsRequest { TableName = "items" };
        var backups = (await client.DescribeContinuousBackupsAsync(request)).ContinuousBackupsDescription;

        Assert.Equal(ContinuousBackupsStatus.ENABLED, backups.ContinuousBackupsStatus);
        Assert.Equal(PointInTimeRecoveryStatus.DISABLED, backups.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, NoBackups, ExpectedMessage = Unknown)]
    public async Task Point_in_time_recovery_begins_when_it_is_enabled(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var recovery = await EnableAsync(client);

        Assert.Equal((PointInTimeRecoveryStatus.ENABLED, 35), (recovery.PointInTimeRecoveryStatus, recovery.RecoveryPeriodInDays));
        Assert.Equal(recovery.EarliestRestorableDateTime, recovery.LatestRestorableDateTime);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, NoBackups, ExpectedMessage = Unknown)]
    public async Task The_latest_point_is_restored(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", new() { ["pk"] = new("a") });
        var recovery = await EnableAsync(client);

        var restored = await client.RestoreTableToPointInTimeAsync(
            new RestoreTableToPointInTimeRequest
            {
                SourceTableName = "items",
                TargetTableName = "restored",
                UseLatestRestorableTime = true,
            }
        );

        Assert.Equal(recovery.LatestRestorableDateTime, restored.TableDescription.RestoreSummary.RestoreDateTime);
        Assert.Equal("a", Assert.Single((await client.ScanAsync(new ScanRequest("restored"))).Items)["pk"].S);
    }

    private static async Task<BackupDetails> BackUpAsync(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", new() { ["pk"] = new("a") });
        return (await client.CreateBackupAsync(new CreateBackupRequest { TableName = "items", BackupName = "daily" })).BackupDetails;
    }

    private static async Task<PointInTimeRecoveryDescription> EnableAsync(IAmazonDynamoDB client)
    {
        var response = await client.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest
            {
                TableName = "items",
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );
        return response.ContinuousBackupsDescription.PointInTimeRecoveryDescription;
    }
}
