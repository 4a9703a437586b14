using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>Backups, points in time and restores of the table "books".</summary>
internal static class BackupGraphCases
{
    // The first backup at the time at which both engines start.
    private const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/books/backup/01796027415123-00000001";

    public static IEnumerable<GraphCase> All =>
        [
            new("A created backup", CreateBackup()),
            new("A backup of no table", new CreateBackupRequest { TableName = "none", BackupName = "daily" }),
            new("A described backup", new DescribeBackupRequest { BackupArn = Arn }) { Prepare = Backup },
            new("A backup that does not exist", new DescribeBackupRequest { BackupArn = Arn }),
            new("A deleted backup", new DeleteBackupRequest { BackupArn = Arn }) { Prepare = Backup },
            new("A page of backups", new ListBackupsRequest { Limit = 1 })
            {
                Prepare = both =>
                {
                    Backup(both);
                    Backup(both);
                },
            },
            new("No backups", new ListBackupsRequest { TableName = "books", TimeRangeLowerBound = DateTime.UnixEpoch }),
            new("A system backup", new ListBackupsRequest { BackupType = BackupTypeFilter.ALL })
            {
                Prepare = both =>
                {
                    Enable(both);
                    both.ExecuteOnBoth(new DeleteTableRequest("books"));
                },
            },
            new("Disabled recovery", new DescribeContinuousBackupsRequest { TableName = "books" }),
            new("Enabled recovery", new DescribeContinuousBackupsRequest { TableName = "books" }) { Prepare = Enable },
            new("Recovery that is enabled", EnableRequest()),
            new("A table from a backup", new RestoreTableFromBackupRequest { BackupArn = Arn, TargetTableName = "copy" })
            {
                Prepare = Backup,
            },
            new(
                "A table from a backup with other indexes",
                new RestoreTableFromBackupRequest
                {
                    BackupArn = Arn,
                    TargetTableName = "copy",
                    BillingModeOverride = BillingMode.PROVISIONED,
                    ProvisionedThroughputOverride = new(3, 4),
                    GlobalSecondaryIndexOverride = [],
                }
            )
            {
                Prepare = Backup,
            },
            new("A table from the latest point", RestoreLatest()) { Prepare = Enable },
            new(
                "A table from a point out of range",
                new RestoreTableToPointInTimeRequest
                {
                    SourceTableName = "books",
                    TargetTableName = "copy",
                    RestoreDateTime = new DateTime(2026, 11, 30, 8, 0, 0, DateTimeKind.Utc),
                }
            )
            {
                Prepare = Enable,
            },
            new("A table without points", RestoreLatest()),
        ];

    private static CreateBackupRequest CreateBackup() => new() { TableName = "books", BackupName = "daily" };

    private static void Backup(PairedEngines both) => both.ExecuteOnBoth(CreateBackup());

    private static void Enable(PairedEngines both) => both.ExecuteOnBoth(EnableRequest());

    private static UpdateContinuousBackupsRequest EnableRequest() =>
        new()
        {
            TableName = "books",
            PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true, RecoveryPeriodInDays = 7 },
        };

    private static RestoreTableToPointInTimeRequest RestoreLatest() =>
        new()
        {
            SourceTableName = "books",
            TargetTableName = "copy",
            UseLatestRestorableTime = true,
        };
}
