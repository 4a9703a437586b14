using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBackups.html</summary>
internal static class ListBackups
{
    private const int MaxLimit = 100;

    public static ListBackupsResponse Run(Database database, ListBackupsRequest request)
    {
        var start = Validate(database, request);

        var (now, limit) = (database.Now, request.Limit ?? MaxLimit);
        var page = database
            .GetBackups()
            .Where(backup => Matches(database, backup, request))
            .Where(backup => start is null || string.CompareOrdinal(backup.Position, start) > 0)
            .Take(limit + 1)
            .ToList();
        var hasMore = page.Count > limit;

        return new ListBackupsResponse
        {
            BackupSummaries = page.Take(limit).Select(backup => BackupDescriptions.Summarize(backup, now)).ToSdkList(),
            LastEvaluatedBackupArn = hasMore ? page[limit - 1].Arn : null,
        }.Complete(300 * page.Count);
    }

    /// <returns>The position after which the page begins.</returns>
    private static string? Validate(Database database, ListBackupsRequest request)
    {
        var constraints = new Constraints();
        if (request.TableName is not null)
            TableNames.Check(ref constraints, request.TableName);
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.AtMost(request.Limit, MaxLimit, "limit");
        BackupArn.Check(ref constraints, request.ExclusiveStartBackupArn, "exclusiveStartBackupArn");
        constraints.OneOf(request.BackupType, "backupType", EnumValues.BackupTypes);
        constraints.ThrowIfUnmet();

        if (request.TimeRangeLowerBound?.ToUniversalTime() > request.TimeRangeUpperBound?.ToUniversalTime())
            throw Failures.Validation(Messages.BackupTimesReversed);
        if (request.ExclusiveStartBackupArn is null)
            return null;
        var arn = BackupArn.Parse(database, request.ExclusiveStartBackupArn);
        return arn.Region == database.Settings.Region
            ? Backup.GetPosition(arn.Id, arn.TableName)
            : throw Failures.Validation(Messages.StartBackupOfOtherRegion);
    }

    private static bool Matches(Database database, Backup backup, ListBackupsRequest request)
    {
        var type = request.BackupType?.Value ?? Backup.User;
        // Not after the milliseconds of the request, which has no other digits.
        var created = SdkTimes.From(backup.Created);
        return (type == "ALL" || backup.Type == type)
            && (request.TableName is not { } table || backup.TableName == TableNames.GetTableName(database, table))
            && !(created < request.TimeRangeLowerBound?.ToUniversalTime())
            && !(created >= request.TimeRangeUpperBound?.ToUniversalTime());
    }
}
