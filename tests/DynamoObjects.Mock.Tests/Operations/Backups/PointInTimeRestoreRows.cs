using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupRow;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupScene;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>RestoreTableToPointInTime: its times and sources.</summary>
internal static class PointInTimeRestoreRows
{
    private const string InvalidTime = "InvalidRestoreTimeException";

    public static IEnumerable<BackupRow> All =>
        [
            Returns(
                "T216",
                "A restore has a summary without a backup",
                () => Enabled().After(600),
                ToPoint(60),
                "{'TableDescription':{'TableStatus':'CREATING','RestoreSummary':{'SourceBackupArn':null,"
                    + $"'SourceTableArn':'{TableArn}','RestoreDateTime':'noon+60','RestoreInProgress':true}}}}}}"
            ),
            Returns(
                "T385",
                "The latest time is five minutes ago",
                () => Enabled().After(600),
                ToPoint(),
                "{'TableDescription':{'RestoreSummary':{'RestoreDateTime':'noon+300'}}}"
            ),
            Returns(
                "T385",
                "The latest time is that of enabling",
                () => Enabled().After(1),
                ToPoint(),
                "{'TableDescription':{'RestoreSummary':{'RestoreDateTime':'noon+0'}}}"
            ),
            Returns("T272", "The earliest time is included", () => Enabled().After(600), ToPoint(0), "{}"),
            Returns("T272", "The latest time is included", () => Enabled().After(600), ToPoint(300), "{}"),
            Fails(
                "T272",
                "A time is not before the earliest one",
                () => Enabled().After(600),
                ToPoint(-1),
                InvalidTime,
                "RestoreDateTime '2026-11-30T11:59:59Z' must be within EarliestRestorableDateTime '2026-11-30T12:00:00Z' and "
                    + "LatestRestorableDateTime '2026-11-30T12:05:00Z'"
            ),
            Fails(
                "T272",
                "A time is not after the latest one",
                () => Enabled().After(600),
                ToPoint(301),
                InvalidTime,
                "RestoreDateTime '2026-11-30T12:05:01Z' must be within EarliestRestorableDateTime '2026-11-30T12:00:00Z' and "
                    + "LatestRestorableDateTime '2026-11-30T12:05:00Z'"
            ),
            Fails(
                "T085",
                "Disabling drops the past states",
                () => Enabled().After(600).Recovery(isEnabled: false).Recovery().After(600),
                ToPoint(300),
                InvalidTime,
                "RestoreDateTime '2026-11-30T12:05:00Z' must be within EarliestRestorableDateTime '2026-11-30T12:10:00Z' and "
                    + "LatestRestorableDateTime '2026-11-30T12:15:00Z'"
            ),
            Fails(
                "T100",
                "Recovery is enabled, before the time is looked at",
                () => new BackupScene(),
                ToPoint(-1, "books"),
                "PointInTimeRecoveryUnavailableException",
                "Point in time recovery is not enabled for table 'books'"
            ),
            Fails(
                "T100",
                "The time is checked before the target",
                () => Enabled(),
                ToPoint(-1, "books"),
                InvalidTime,
                "RestoreDateTime '2026-11-30T11:59:59Z' must be within EarliestRestorableDateTime '2026-11-30T12:00:00Z' and "
                    + "LatestRestorableDateTime '2026-11-30T12:00:00Z'"
            ),
            Fails(
                "T219",
                "The target does not exist",
                () => Enabled(),
                ToPoint(target: "books"),
                "TableAlreadyExistsException",
                "Table already exists: books"
            ),
            Fails(
                "T098",
                "The source exists",
                () => Enabled(),
                Change(request => request.SourceTableName = "none"),
                "TableNotFoundException",
                "Table not found: none"
            ),
            Fails(
                "T098",
                "A deleted table has no past states",
                () => Enabled().Delete(),
                ToPoint(),
                "TableNotFoundException",
                "Table not found: books"
            ),
            Rejects(
                "T272",
                "There is one time",
                () => Enabled(),
                Change(request => request.RestoreDateTime = Noon.UtcDateTime),
                "Invalid Request: Both RestoreDateTime and UseLatestRestorableTime cannot be set for point-in-time restore request. "
                    + "Please specify either RestoreDateTime time or UseLatestRestorableTime"
            ),
            Rejects(
                "T100",
                "There is a time",
                () => Enabled(),
                Change(request => request.UseLatestRestorableTime = null),
                "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be specified, but not both"
            ),
            Rejects(
                "T100",
                "Not the latest time is no time",
                () => Enabled(),
                Change(request => request.UseLatestRestorableTime = false),
                "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be specified, but not both"
            ),
            Rejects(
                "T442",
                "There is one source",
                () => Enabled(),
                Change(request => request.SourceTableArn = TableArn),
                "Must provide exactly one of: sourceTableArn, sourceTableName"
            ),
            Rejects(
                "T442",
                "There is a source",
                () => Enabled(),
                Change(request => request.SourceTableName = null),
                "The parameter 'TableName' is required but was not present in the request"
            ),
            Returns("T100", "The source may be an ARN", () => Enabled(), FromArn(TableArn), "{'TableDescription':{'TableName':'copy'}}"),
            Fails(
                "T098",
                "The table of an ARN exists",
                () => Enabled(),
                FromArn(TableArn + "-none"),
                "TableNotFoundException",
                "Table not found"
            ),
            Rejects(
                "T442",
                "A text is not an ARN",
                () => Enabled(),
                FromArn("books"),
                "One or more parameter values were invalid: sourceTableArn is not a valid ARN"
            ),
            Rejects(
                "T442",
                "A table of another region needs a key of this one",
                () => Enabled(),
                FromArn(TableArn.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal)),
                "Invalid Request: sseSpecificationOverride must be provided for cross-region restores"
            ),
        ];

    private static BackupScene Enabled() => new BackupScene().Recovery();

    private static RestoreTableToPointInTimeRequest FromArn(string arn) =>
        Change(request => (request.SourceTableName, request.SourceTableArn) = (null, arn));

    private static RestoreTableToPointInTimeRequest Change(Action<RestoreTableToPointInTimeRequest> change)
    {
        var request = ToPoint();
        change(request);
        return request;
    }
}
