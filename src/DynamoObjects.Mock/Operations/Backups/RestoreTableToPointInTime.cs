using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html</summary>
internal static class RestoreTableToPointInTime
{
    public static RestoreTableToPointInTimeResponse Run(Database database, RestoreTableToPointInTimeRequest request)
    {
        var overrides = RestoreOverrides.From(request);
        Validate(request, overrides);

        var table = ResolveSource(database, request, overrides);
        if (table.Definition.PointInTime is null)
            throw Failures.PointInTimeRecoveryUnavailable(Messages.RecoveryDisabled(table.Name));
        var (time, state) = FindState(database, table, request);
        overrides.Check(state.Definition);
        Restores.CheckAllowed(database, request.TargetTableName);

        var restore = new TableRestore(table.Name, null, time);

        return new RestoreTableToPointInTimeResponse
        {
            TableDescription = Restores.Run(database, state, request.TargetTableName, restore, overrides),
        }.Complete(1000);
    }

    private static void Validate(RestoreTableToPointInTimeRequest request, RestoreOverrides overrides)
    {
        var constraints = new Constraints();
        Restores.CheckTarget(ref constraints, request.TargetTableName);
        constraints.NamePattern(request.SourceTableName, "sourceTableName");
        constraints.Length(request.SourceTableName, 3, 255, "sourceTableName");
        constraints.Length(request.SourceTableArn, 1, 1024, "sourceTableArn");
        overrides.CheckConstraints(ref constraints);
        constraints.ThrowIfUnmet();

        if (request.RestoreDateTime is not null && request.UseLatestRestorableTime == true)
            throw Failures.Validation(Messages.BothRestoreTimes);
        if (request.RestoreDateTime is null && request.UseLatestRestorableTime != true)
            throw Failures.Validation(Messages.NoRestoreTime);
        if (request.SourceTableArn is not null && request.SourceTableName is not null)
            throw Failures.Validation(Messages.BothRestoreSources);
        if (request.SourceTableArn is null && request.SourceTableName is null)
            throw Failures.Validation(Messages.MissingParameter("TableName"));
    }

    private static Table ResolveSource(Database database, RestoreTableToPointInTimeRequest request, RestoreOverrides overrides)
    {
        if (request.SourceTableArn is not { } arn)
            return BackupTables.Resolve(database, request.SourceTableName);
        if (ResourceArn.TryParse(arn) is not { Service: "dynamodb", IsTable: true } source)
            throw Failures.Validation(Messages.SourceTableArnInvalid);
        if (source.AccountId != database.Settings.AccountId)
            throw Failures.AccessDenied(Messages.AccessDenied);
        overrides.CheckRegion(database, source.Region);
        var isHere = source.Region == database.Settings.Region;
        return (isHere ? BackupTables.Find(database, source.TableName) : null)
            ?? throw Failures.TableNotFound(Messages.SourceTableNotFound);
    }

    /// <summary>Finds the state at the requested second, whose fraction is ignored, or at the latest one.</summary>
    private static (DateTimeOffset Time, TableVersion State) FindState(
        Database database,
        Table table,
        RestoreTableToPointInTimeRequest request
    )
    {
        lock (table.SyncRoot)
        {
            // Another thread can disable point-in-time recovery.
            if (table.Definition.PointInTime is null)
                throw Failures.PointInTimeRecoveryUnavailable(Messages.RecoveryDisabled(table.Name));
            var (earliest, latest) = PointInTime.GetRange(database, table);
            if (request.RestoreDateTime is not { } requested)
                return (latest, PointInTime.GetState(table, latest));
            var time = DateTimeOffset.FromUnixTimeSeconds(new DateTimeOffset(requested.ToUniversalTime()).ToUnixTimeSeconds());
            if (time < earliest || time > latest)
                throw Failures.InvalidRestoreTime(Messages.RestoreTimeInvalid(time, earliest, latest));
            return (time, PointInTime.GetState(table, time));
        }
    }
}
