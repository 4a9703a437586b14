namespace DynamoObjects.Reliability.Faults;

/// <summary>Compares the report of a batch with the stored items.</summary>
internal static class BatchCheck
{
    /// <param name="report">The report.</param>
    /// <param name="found">The keys of completed operations, as often as they are found.</param>
    /// <returns>The violation, or null.</returns>
    public static string? FindViolation(BatchReport report, IReadOnlyCollection<string> found)
    {
        var (keys, done) = (report.Keys.ToHashSet(), found.ToHashSet());
        var failed = report.Failures.Select(failure => failure.Key).ToHashSet();
        if (done.Count < found.Count)
            return $"Twice: {found.CountBy(key => key).First(key => key.Value > 1).Key}";
        if (failed.Count < report.Failures.Count)
            return "A failure is reported twice.";
        if (report.Done + failed.Count != report.Keys.Count)
            return $"{report.Done} done and {failed.Count} failures are not {report.Keys.Count} keys.";
        if (done.Concat(failed).FirstOrDefault(key => !keys.Contains(key)) is { } foreign)
            return $"{foreign} is not of this batch.";
        if (report.Keys.FirstOrDefault(key => !failed.Contains(key) && !done.Contains(key)) is { } lost)
            return $"Lost: {lost} is reported as done, but was not done.";
        return report.Failures.FirstOrDefault(failure => !failure.MayBeDone && done.Contains(failure.Key)) is { Key: { } denied } untrue
            ? $"{denied} is reported as not done, but was done: {untrue.Cause.Message}"
            : null;
    }
}
