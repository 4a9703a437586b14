namespace DynamoObjects.Reliability.Faults;

/// <summary>Compares the report of a throughput scope with the units of the tables.</summary>
internal static class ThroughputCheck
{
    /// <param name="before">The units of each table and index before the scope.</param>
    /// <param name="after">Their units after it.</param>
    /// <param name="notRestored">The tables that are reported as not restored, with the units to set.</param>
    /// <param name="mayBeUnknown">Whether a response may have been lost, so that a reported table may have been restored.</param>
    /// <returns>The violation, or null.</returns>
    public static string? FindViolation(TableUnits before, TableUnits after, IReadOnlyList<TableThroughput> notRestored, bool mayBeUnknown)
    {
        var restored = notRestored.Aggregate(after, (units, table) => units.WithUnits(table));
        if (restored.FindDifference(before) is { } difference)
            return $"Not restored, and not reported with the right units: {difference}";
        return !mayBeUnknown && notRestored.FirstOrDefault(table => after.WithUnits(table).FindDifference(after) is null) is { } untrue
            ? $"Reported as not restored, but restored: {untrue}"
            : null;
    }
}
