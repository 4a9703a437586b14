using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupRow;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupScene;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>The backups that DynamoDB creates of deleted tables.</summary>
internal static class SystemBackupRows
{
    private const int Lifetime = 35 * 24 * 60 * 60;

    private static readonly ListBackupsRequest List = new() { BackupType = "SYSTEM" };

    public static IEnumerable<BackupRow> All =>
        [
            Returns(
                "T088",
                "A table with point-in-time recovery leaves a backup",
                () => Stored().Delete(),
                List,
                $"{{'BackupSummaries':[{{'BackupName':'books$DeletedTableBackup','BackupArn':'{SystemArn}','BackupType':'SYSTEM',"
                    + "'BackupStatus':'AVAILABLE','BackupSizeBytes':7,'BackupCreationDateTime':'noon+0',"
                    + "'BackupExpiryDateTime':'noon+3024000'}]}"
            ),
            Returns(
                "T088",
                "A table without it leaves none",
                () => Stored().Recovery(isEnabled: false).Delete(),
                List,
                "{'BackupSummaries':[]}"
            ),
            Returns(
                "T167",
                "There is no backup until the table is deleted",
                () => new BackupScene(5).Active().Recovery().Delete().After(4),
                List,
                "{'BackupSummaries':[]}"
            ),
            Returns(
                "T167",
                "The backup is there as soon as the table is deleted",
                () => new BackupScene(5).Active().Recovery().Delete().After(60),
                List,
                "{'BackupSummaries':[{'BackupCreationDateTime':'noon+13'}]}"
            ),
            Returns(
                "T453",
                "There is none if recovery is disabled during the deletion",
                () => new BackupScene(5).Active().Recovery().Delete().Recovery(isEnabled: false).After(60),
                List,
                "{'BackupSummaries':[]}"
            ),
            Returns(
                "B014",
                "Lists have backups of users by default",
                () => Stored().Backup().Delete(),
                new ListBackupsRequest(),
                "{'BackupSummaries':[{'BackupType':'USER'}]}"
            ),
            Returns(
                "B014",
                "A list can have all backups",
                () => Stored().Backup().Delete(),
                new ListBackupsRequest { BackupType = "ALL" },
                "{'BackupSummaries':[{'BackupType':'SYSTEM'},{'BackupType':'USER'}]}"
            ),
            Returns(
                "B014",
                "There are no backups of AWS Backup",
                () => Stored().Backup().Delete(),
                new ListBackupsRequest { BackupType = "AWS_BACKUP" },
                "{'BackupSummaries':[]}"
            ),
            Returns(
                "T088",
                "The backup has no features",
                () => new BackupScene(change: t => t.AddIndex("by-title", "title")).Recovery().Delete(),
                new DescribeBackupRequest { BackupArn = SystemArn },
                "{'BackupDescription':{'SourceTableDetails':{'TableName':'books'},"
                    + "'SourceTableFeatureDetails':{'GlobalSecondaryIndexes':null}}}"
            ),
            Rejects(
                "T088",
                "The backup cannot be deleted",
                () => Stored().Delete(),
                new DeleteBackupRequest { BackupArn = SystemArn },
                $"Invalid Request: User is not allowed to delete the system backup with arn {SystemArn}. It will automatically expire on "
                    + "2027-01-04T12:00:00Z"
            ),
            Returns("T088", "The backup stays for 35 days", () => Stored().Delete().After(Lifetime - 1), List, "{'BackupSummaries':[{}]}"),
            Returns("T088", "The backup then expires", () => Stored().Delete().After(Lifetime), List, "{'BackupSummaries':[]}"),
            Fails(
                "T088",
                "An expired backup is not found",
                () => Stored().Delete().After(Lifetime),
                new DescribeBackupRequest { BackupArn = SystemArn },
                "BackupNotFoundException",
                $"Backup not found: {SystemArn}"
            ),
            Returns(
                "T009",
                "Tables with the same name leave backups of their own",
                () => Stored().Delete().Run(TestRequests.Table()).Recovery().Delete(),
                List,
                $"{{'BackupSummaries':[{{'BackupArn':'{SystemArn}'}},{{'BackupArn':'{Arn}'}}]}}"
            ),
        ];

    private static BackupScene Stored() => new BackupScene().Put("a").Recovery();
}
