using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupRow;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>DescribeContinuousBackups and UpdateContinuousBackups.</summary>
internal static class ContinuousBackupRows
{
    private const int Day = 24 * 60 * 60;

    private static readonly DescribeContinuousBackupsRequest Describe = new() { TableName = "books" };

    public static IEnumerable<BackupRow> All =>
        [
            Returns(
                "T083",
                "Backups are enabled, recovery is not",
                () => new BackupScene(),
                Describe,
                "{'ContinuousBackupsDescription':{'ContinuousBackupsStatus':'ENABLED','PointInTimeRecoveryDescription':"
                    + "{'PointInTimeRecoveryStatus':'DISABLED','EarliestRestorableDateTime':null,'LatestRestorableDateTime':null,"
                    + "'RecoveryPeriodInDays':null}}}"
            ),
            Returns(
                "T111",
                "Backups are disabled for a moment after the creation",
                () => BackupScene.AwsLike().After(6),
                Describe,
                "{'ContinuousBackupsDescription':{'ContinuousBackupsStatus':'DISABLED'}}"
            ),
            Returns(
                "T111",
                "Backups then enable themselves",
                () => BackupScene.AwsLike().After(7),
                Describe,
                "{'ContinuousBackupsDescription':{'ContinuousBackupsStatus':'ENABLED'}}"
            ),
            Returns("T083", "Recovery is enabled at once", () => new BackupScene().After(10), Update(true), Enabled(10, 10)),
            Returns("T385", "The latest time is that of enabling", () => Enabled().After(299), Describe, Enabled(0, 0)),
            Returns("T385", "The latest time is five minutes ago", () => Enabled().After(600), Describe, Enabled(0, 300)),
            Returns("T084", "Enabling again changes nothing", () => Enabled().After(600), Update(true), Enabled(0, 300)),
            Returns(
                "T083",
                "Recovery is disabled at once",
                () => Enabled(),
                Update(false),
                "{'ContinuousBackupsDescription':{'ContinuousBackupsStatus':'ENABLED','PointInTimeRecoveryDescription':"
                    + "{'PointInTimeRecoveryStatus':'DISABLED','EarliestRestorableDateTime':null,'RecoveryPeriodInDays':null}}}"
            ),
            Returns(
                "T084",
                "Disabling again changes nothing",
                () => new BackupScene(),
                Update(false),
                "{'ContinuousBackupsDescription':{'PointInTimeRecoveryDescription':{'PointInTimeRecoveryStatus':'DISABLED'}}}"
            ),
            Returns(
                "T085",
                "Disabling and enabling starts again",
                () => Enabled().After(600).Recovery(isEnabled: false).After(60).Recovery(),
                Describe,
                Enabled(660, 660)
            ),
            Returns("T084", "The period can be set", () => Enabled(), Update(true, 7), Enabled(0, 0, days: 7)),
            Returns("T084", "The period stays", () => new BackupScene().Recovery(days: 7), Update(true), Enabled(0, 0, days: 7)),
            Returns(
                "T085",
                "Disabling forgets the period",
                () => new BackupScene().Recovery(days: 7).Recovery(isEnabled: false),
                Update(true),
                Enabled(0, 0)
            ),
            Returns(
                "T083",
                "The earliest time is at most the period ago",
                () => Enabled().After(40 * Day),
                Describe,
                Enabled(5 * Day, (40 * Day) - 300)
            ),
            Returns(
                "T084",
                "A shorter period makes the earliest time later",
                () => Enabled().After(10 * Day),
                Update(true, 1),
                Enabled(9 * Day, (10 * Day) - 300, days: 1)
            ),
            Returns(
                "T084",
                "A longer period does not bring back what was dropped",
                () => Enabled().After(10 * Day).Recovery(days: 1),
                Update(true, 35),
                Enabled(9 * Day, (10 * Day) - 300)
            ),
            Rejects(
                "T084",
                "A period has at most 35 days",
                () => new BackupScene(),
                Update(true, 36),
                "1 validation error detected: Value '36' at 'pointInTimeRecoverySpecification.recoveryPeriodInDays' failed to satisfy "
                    + "constraint: Member must have value less than or equal to 35"
            ),
            Rejects(
                "T084",
                "A period has at least a day",
                () => new BackupScene(),
                Update(true, 0),
                "1 validation error detected: Value '0' at 'pointInTimeRecoverySpecification.recoveryPeriodInDays' failed to satisfy "
                    + "constraint: Member must have value greater than or equal to 1"
            ),
            Rejects(
                "T084",
                "Disabling takes no period",
                () => Enabled(),
                Update(false, 7),
                "Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time recovery."
            ),
            Rejects(
                "shape",
                "A specification is required",
                () => new BackupScene(),
                new UpdateContinuousBackupsRequest { TableName = "books" },
                "1 validation error detected: Value null at 'pointInTimeRecoverySpecification' failed to satisfy constraint: Member must "
                    + "not be null"
            ),
            Rejects(
                "shape",
                "A specification enables or disables",
                () => new BackupScene(),
                new UpdateContinuousBackupsRequest { TableName = "books", PointInTimeRecoverySpecification = new() },
                "1 validation error detected: Value null at 'pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled' failed to "
                    + "satisfy constraint: Member must not be null"
            ),
            Fails(
                "T111",
                "A table that does not exist has no backups",
                () => new BackupScene(),
                new DescribeContinuousBackupsRequest { TableName = "none" },
                "TableNotFoundException",
                "Table not found: none"
            ),
            Fails(
                "T116",
                "A table that is being created has no recovery",
                () => new BackupScene(5),
                Update(true),
                "TableNotFoundException",
                "Table not found: books"
            ),
            Fails(
                "T116",
                "A new table has no recovery for a moment",
                () => BackupScene.AwsLike().After(5),
                Update(true),
                "ContinuousBackupsUnavailableException",
                "Backups are being enabled for the table: books. Please retry later"
            ),
            Returns("T097", "A table that is being deleted can be changed", () => new BackupScene(5).Active().Delete(), Update(true), "{}"),
        ];

    private static BackupScene Enabled() => new BackupScene().Recovery();

    private static UpdateContinuousBackupsRequest Update(bool isEnabled, int? days = null) =>
        new()
        {
            TableName = "books",
            PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = isEnabled, RecoveryPeriodInDays = days },
        };

    private static string Enabled(int earliest, int latest, int days = 35) =>
        "{'ContinuousBackupsDescription':{'ContinuousBackupsStatus':'ENABLED','PointInTimeRecoveryDescription':"
        + $"{{'PointInTimeRecoveryStatus':'ENABLED','EarliestRestorableDateTime':'noon+{earliest}',"
        + $"'LatestRestorableDateTime':'noon+{latest}','RecoveryPeriodInDays':{days}}}}}}}";
}
