namespace DynamoObjects.Reliability.Faults;

/// <summary>Compares the report of a transaction with its effects.</summary>
internal static class TransactionCheck
{
    /// <param name="report">The report.</param>
    /// <param name="times">How often each of its actions was executed.</param>
    /// <returns>The violation, or null.</returns>
    public static string? FindViolation(TransactionReport report, IReadOnlyList<int> times)
    {
        var found = string.Join(", ", times);
        if (times.Any(count => count is not (0 or 1)))
            return $"Not done exactly once: {found} times";
        if (times.Distinct().Count() != 1)
            return $"Torn: its actions were done {found} times";
        return report switch
        {
            TransactionReport.Committed when times[0] == 0 => "Reported as done, and was not.",
            TransactionReport.NotCommitted when times[0] == 1 => "Reported as not done, and was.",
            _ => null,
        };
    }
}
