using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupRow;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupScene;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>ListBackups.</summary>
internal static class BackupListRows
{
    private const string SecondArn = TableArn + "/backup/01796040010000-00000002";

    public static IEnumerable<BackupRow> All =>
        [
            Returns(
                "B007",
                "A table that never existed has no backups",
                () => new BackupScene().Backup(),
                new ListBackupsRequest { TableName = "none" },
                "{'BackupSummaries':[],'LastEvaluatedBackupArn':null}"
            ),
            Returns(
                "B007",
                "The backups of a deleted table are listed",
                () => new BackupScene().Backup().Delete(),
                new ListBackupsRequest { TableName = "books" },
                $"{{'BackupSummaries':[{{'TableName':'books','TableArn':'{TableArn}','BackupArn':'{Arn}','BackupType':'USER',"
                    + "'BackupStatus':'AVAILABLE','BackupSizeBytes':0,'BackupExpiryDateTime':null}]}"
            ),
            Returns(
                "T071",
                "A table may be named by its ARN",
                Three,
                new ListBackupsRequest { TableName = TableArn },
                "{'BackupSummaries':[{'BackupName':'one'},{'BackupName':'two'},{'BackupName':'three'}]}"
            ),
            Returns(
                "B014",
                "Backups are in the order of their creation, also within a millisecond",
                () => new BackupScene().Backup("zzz").Backup("yyy").Backup("aaa"),
                new ListBackupsRequest(),
                "{'BackupSummaries':[{'BackupName':'zzz'},{'BackupName':'yyy'},{'BackupName':'aaa'}]}"
            ),
            Returns(
                "B016",
                "The lower bound of a time range is inclusive",
                Three,
                new ListBackupsRequest { TimeRangeLowerBound = At(10) },
                "{'BackupSummaries':[{'BackupName':'two'},{'BackupName':'three'}]}"
            ),
            Returns(
                "B016",
                "The upper bound of a time range is exclusive",
                Three,
                new ListBackupsRequest { TimeRangeUpperBound = At(10) },
                "{'BackupSummaries':[{'BackupName':'one'}]}"
            ),
            Returns(
                "B016",
                "A time range without length has no backups",
                Three,
                new ListBackupsRequest { TimeRangeLowerBound = At(10), TimeRangeUpperBound = At(10) },
                "{'BackupSummaries':[]}"
            ),
            Rejects(
                "B016",
                "A time range is not reversed",
                Three,
                new ListBackupsRequest { TimeRangeLowerBound = At(10), TimeRangeUpperBound = At(9) },
                "One or more parameter values were invalid: Time range lower bound must be less than or equal to upper bound"
            ),
            Returns(
                "B014",
                "A page ends with its last backup",
                Three,
                new ListBackupsRequest { Limit = 2 },
                $"{{'BackupSummaries':[{{'BackupName':'one'}},{{'BackupName':'two'}}],'LastEvaluatedBackupArn':'{SecondArn}'}}"
            ),
            Returns(
                "B014",
                "The last page has no cursor, even if it is full",
                Three,
                new ListBackupsRequest { Limit = 3 },
                "{'BackupSummaries':[{},{},{}],'LastEvaluatedBackupArn':null}"
            ),
            Returns(
                "B014",
                "A page begins after the cursor",
                Three,
                new ListBackupsRequest { ExclusiveStartBackupArn = SecondArn },
                "{'BackupSummaries':[{'BackupName':'three'}]}"
            ),
            Returns(
                "B014",
                "The backup of a cursor need not exist",
                () => Three().Run(new DeleteBackupRequest { BackupArn = SecondArn }),
                new ListBackupsRequest { ExclusiveStartBackupArn = SecondArn },
                "{'BackupSummaries':[{'BackupName':'three'}]}"
            ),
            Rejects(
                "B014",
                "The cursor is one of this region",
                Three,
                new ListBackupsRequest { ExclusiveStartBackupArn = Arn.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal) },
                "Invalid Request: The supplied ExclusiveStartBackupArn does not match the region"
            ),
            Rejects(
                "B014",
                "A page has at most 100 backups",
                Three,
                new ListBackupsRequest { Limit = 101 },
                "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or "
                    + "equal to 100"
            ),
            Rejects(
                "B014",
                "A page has at least one backup",
                Three,
                new ListBackupsRequest { Limit = 0 },
                "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or "
                    + "equal to 1"
            ),
            Rejects(
                "shape",
                "A type must exist",
                Three,
                new ListBackupsRequest { BackupType = "MINE" },
                "1 validation error detected: Value 'MINE' at 'backupType' failed to satisfy constraint: Member must satisfy enum value "
                    + "set: [USER, SYSTEM, AWS_BACKUP, ALL]"
            ),
        ];

    private static BackupScene Three() => new BackupScene().Backup("one").After(10).Backup("two").After(10).Backup("three");

    private static DateTime At(int seconds) => Noon.UtcDateTime.AddSeconds(seconds);
}
