using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Backups;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Checks the times of an export, and finds the states of its table.</summary>
internal sealed class ExportTimes
{
    private static readonly TimeSpan MinPeriod = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MaxPeriod = TimeSpan.FromHours(24);

    private readonly Table _table;
    private readonly PointInTimeHistory _history;
    private readonly DateTimeOffset _now;

    /// <exception cref="PointInTimeRecoveryUnavailableException">The table has no point-in-time recovery.</exception>
    public ExportTimes(Table table, DateTimeOffset now)
    {
        _table = table;
        _now = now;
        _history = table.History ?? throw Failures.PointInTimeRecoveryUnavailable(Messages.RecoveryDisabled(table.Name));
    }

    /// <summary>Gets the state at the end of a second; without a time, the present one.</summary>
    public TableVersion GetState(DateTime? time)
    {
        lock (_table.SyncRoot)
        {
            if (time is null)
                return _table.Version;
            var at = new DateTimeOffset(time.Value.ToUniversalTime());
            if (at > _now || at.ToUnixTimeSeconds() < _history.GetEarliest(_now))
                throw Failures.InvalidExportTime(Messages.ExportTimeInvalid);
            return PointInTime.GetState(_table, at);
        }
    }

    /// <summary>Checks a period.</summary>
    /// <returns>Its first second, and the second after its last one.</returns>
    public (DateTimeOffset From, DateTimeOffset To) CheckPeriod(IncrementalExportSpecification period)
    {
        var from = new DateTimeOffset(period.ExportFromTime!.Value.ToUniversalTime());
        var to = period.ExportToTime is { } end ? new DateTimeOffset(end.ToUniversalTime()) : _now;
        var created = _table.Definition.Created;
        if (from.ToUnixTimeSeconds() < created.ToUnixTimeSeconds())
            throw Failures.InvalidExportTime(Messages.ExportBeforeTable(created));
        if (to > _now)
            throw Failures.InvalidExportTime(Messages.ExportAfterNow(_now));
        if (to - from < MinPeriod)
            throw Failures.InvalidExportTime(Messages.ExportPeriodTooShort);
        if (to - from > MaxPeriod)
            throw Failures.InvalidExportTime(Messages.ExportPeriodTooLong);
        lock (_table.SyncRoot)
        {
            if (from.ToUnixTimeSeconds() < _history.GetEarliest(_now))
                throw Failures.InvalidExportTime(Messages.ExportTimeWithoutHistory);
        }

        return (from, to);
    }

    /// <summary>Gets the states in a period, from the one before it to the one at its end, each with the second that ended it.</summary>
    public IReadOnlyList<(DateTimeOffset Until, TableVersion State)> GetStates(DateTimeOffset from, DateTimeOffset to)
    {
        lock (_table.SyncRoot)
        {
            var first = Math.Max(from.ToUnixTimeSeconds() - 1, _history.GetEarliest(_now));
            var present = _table.Version;
            return
            [
                .. _history
                    .GetStates(first, to.ToUnixTimeSeconds() - 1)
                    .Select(past =>
                        (DateTimeOffset.FromUnixTimeSeconds(past.Until), present with { Items = past.Items, SizeBytes = past.SizeBytes })
                    ),
                (to, PointInTime.GetState(_table, to.AddSeconds(-1))),
            ];
        }
    }
}
