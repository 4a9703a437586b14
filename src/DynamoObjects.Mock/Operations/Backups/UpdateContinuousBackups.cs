using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html</summary>
internal static class UpdateContinuousBackups
{
    public static UpdateContinuousBackupsResponse Run(Database database, UpdateContinuousBackupsRequest request)
    {
        Validate(request);

        var table = BackupTables.ResolveAvailable(database, request.TableName);

        lock (table.SyncRoot)
        {
            var changed = Change(database, table.Definition.PointInTime, request.PointInTimeRecoverySpecification);
            if (changed != table.Definition.PointInTime)
                table.Redefine(table.Definition with { PointInTime = changed });
        }

        return new UpdateContinuousBackupsResponse { ContinuousBackupsDescription = PointInTime.Describe(database, table) }.Complete(250);
    }

    private static void Validate(UpdateContinuousBackupsRequest request)
    {
        const string Specification = "pointInTimeRecoverySpecification";
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.NotNull(request.PointInTimeRecoverySpecification, Specification);
        if (request.PointInTimeRecoverySpecification is { } wanted)
        {
            constraints.NotNull(wanted.PointInTimeRecoveryEnabled, $"{Specification}.pointInTimeRecoveryEnabled");
            constraints.AtLeast(wanted.RecoveryPeriodInDays, 1, $"{Specification}.recoveryPeriodInDays");
            constraints.AtMost(wanted.RecoveryPeriodInDays, PointInTimeRecovery.MaxDays, $"{Specification}.recoveryPeriodInDays");
        }

        constraints.ThrowIfUnmet();

        if (request.PointInTimeRecoverySpecification is { PointInTimeRecoveryEnabled: false, RecoveryPeriodInDays: not null })
            throw Failures.Validation(Messages.PeriodWithoutRecovery);
    }

    private static PointInTimeRecovery? Change(Database database, PointInTimeRecovery? present, PointInTimeRecoverySpecification wanted)
    {
        if (wanted.PointInTimeRecoveryEnabled == false)
            return null;
        var days = wanted.RecoveryPeriodInDays ?? present?.Days ?? PointInTimeRecovery.MaxDays;
        return present is null ? new PointInTimeRecovery(database.Now, days) : present with { Days = days };
    }
}
