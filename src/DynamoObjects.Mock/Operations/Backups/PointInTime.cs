using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>The points in time to which a table can be restored.</summary>
/// <remarks>A point in time is a second of the engine's clock, and its state the one after all writes in this second. See
/// <see cref="PointInTimeHistory"/>.</remarks>
internal static class PointInTime
{
    /// <summary>Gets the first and the last second to which a table can be restored; the caller holds the table's lock.</summary>
    public static (DateTimeOffset Earliest, DateTimeOffset Latest) GetRange(Database database, Table table)
    {
        var now = database.Now;
        var earliest = table.History!.GetEarliest(now);
        // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PointInTimeRecoveryDescription.html
        var latest = (now - database.Settings.PointInTimeDelay).ToUnixTimeSeconds();
        var enabled = table.Definition.PointInTime!.Enabled.ToUnixTimeSeconds();
        return (
            DateTimeOffset.FromUnixTimeSeconds(earliest),
            DateTimeOffset.FromUnixTimeSeconds(Math.Max(Math.Max(enabled, latest), earliest))
        );
    }

    /// <summary>Gets the state of a table after a second, with its current settings; the caller holds the table's lock.</summary>
    public static TableVersion GetState(Table table, DateTimeOffset second)
    {
        var current = table.Version;
        return table.History?.Find(second.ToUnixTimeSeconds()) is { } past
            ? current with
            {
                Items = past.Items,
                Indexes = [],
                SizeBytes = past.SizeBytes,
            }
            : current;
    }

    public static ContinuousBackupsDescription Describe(Database database, Table table)
    {
        lock (table.SyncRoot)
        {
            var recovery = new PointInTimeRecoveryDescription { PointInTimeRecoveryStatus = PointInTimeRecoveryStatus.DISABLED };
            if (table.Definition.PointInTime is { } setting)
            {
                var (earliest, latest) = GetRange(database, table);
                recovery.PointInTimeRecoveryStatus = PointInTimeRecoveryStatus.ENABLED;
                recovery.RecoveryPeriodInDays = setting.Days;
                recovery.EarliestRestorableDateTime = earliest.UtcDateTime;
                recovery.LatestRestorableDateTime = latest.UtcDateTime;
            }

            return new ContinuousBackupsDescription
            {
                ContinuousBackupsStatus = BackupDelays.HaveStarted(database, table.Definition)
                    ? ContinuousBackupsStatus.ENABLED
                    : ContinuousBackupsStatus.DISABLED,
                PointInTimeRecoveryDescription = recovery,
            };
        }
    }
}
