namespace DynamoObjects.Reliability.Faults;

/// <summary>Compares what a throughput scope reported with the units that the tables have.</summary>
internal static class ThroughputCheck
{
    /// <param name="before">The units of each table and index before the scope.</param>
    /// <param name="after">Their units after it.</param>
    /// <param name="notPutBack">The tables that the scope says were not put back, with the units to set.</param>
    /// <param name="mayBeUnknown">Whether a response may have been lost, so that a table that is reported may have been put back.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? FindViolation(TableUnits before, TableUnits after, IReadOnlyList<TableThroughput> notPutBack, bool mayBeUnknown)
    {
        var restored = notPutBack.Aggregate(after, (units, table) => units.WithUnits(table));
        if (restored.FindDifference(before) is { } difference)
            return $"Not put back, and not reported with the right units: {difference}";
        return !mayBeUnknown && notPutBack.FirstOrDefault(table => after.WithUnits(table).FindDifference(after) is null) is { } untrue
            ? $"Reported as not put back, and was: {untrue}"
            : null;
    }
}
