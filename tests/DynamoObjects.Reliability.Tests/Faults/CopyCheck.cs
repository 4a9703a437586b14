namespace DynamoObjects.Reliability.Faults;

/// <summary>Compares the report of a copy with the target.</summary>
internal static class CopyCheck
{
    /// <param name="copy">The copy.</param>
    /// <param name="report">The report of the copy.</param>
    /// <param name="target">The items of the target.</param>
    /// <param name="inOrder">Whether the source is read in order: then the copied items are its first ones.</param>
    /// <returns>The violation, or null.</returns>
    public static string? FindViolation(CopyCase copy, CopyReport report, IReadOnlyDictionary<string, string> target, bool inOrder)
    {
        if (target.Keys.Except(copy.Before.Keys).Except(copy.Source.Select(item => item.Key)).FirstOrDefault() is { } foreign)
            return $"The target has {foreign}, which the source does not have.";
        if (copy.Before.Keys.Except(target.Keys).FirstOrDefault() is { } gone)
            return $"Lost: the target had {gone}.";
        foreach (var item in copy.Source)
        {
            var text = target.GetValueOrDefault(item.Key);
            if (text != copy.GetExpectedItems(item) && text != copy.Before.GetValueOrDefault(item.Key))
                return $"Torn: the target has '{text}' for {item.Key}, neither what it had nor '{copy.GetExpectedItems(item)}'.";
        }

        return report.Counts is { } counts ? FindViolation(copy, report, counts, target, inOrder) : FindChanged(copy, target);
    }

    private static string? FindViolation(
        CopyCase copy,
        CopyReport report,
        CopyResult counts,
        IReadOnlyDictionary<string, string> target,
        bool inOrder
    )
    {
        if (
            counts.Read != counts.Copied + counts.SkippedExisting + counts.SkippedByTransform + counts.Failed
            || counts.Failed != report.Failures.Count
        )
            return $"The counts do not add up: {counts} and {report.Failures.Count} failures.";
        if (report.IsEnded && counts.Read != copy.Source.Count)
            return $"It ended after {counts.Read} of {copy.Source.Count} items.";
        if (report.Failures.Distinct().Count() < report.Failures.Count || !report.Failures.All(copy.Spoiled.Contains))
            return $"It reports {string.Join(", ", report.Failures)}, and what cannot be written is {string.Join(", ", copy.Spoiled)}.";
        if (!report.IsEnded && !inOrder)
            return FindMissing(copy, counts, target);
        foreach (var item in copy.Source.Take((int)counts.Read))
        {
            if (copy.Spoiled.Contains(item.Key) && !report.Failures.Contains(item.Key))
                return $"{item.Key} cannot be written, and is not reported.";
            if (target.GetValueOrDefault(item.Key) != copy.GetExpectedItems(item))
                return $"Lost: {item.Key} counts as copied, and the target has '{target.GetValueOrDefault(item.Key)}'.";
        }

        return null;
    }

    private static string? FindMissing(CopyCase copy, CopyResult counts, IReadOnlyDictionary<string, string> target)
    {
        var there = copy.Source.Count(item =>
            !copy.Spoiled.Contains(item.Key) && target.GetValueOrDefault(item.Key) == copy.GetExpectedItems(item)
        );
        return there < counts.Copied + counts.SkippedExisting
            ? $"Lost: {counts.Copied + counts.SkippedExisting} items count as copied, but {there} exist."
            : null;
    }

    private static string? FindChanged(CopyCase copy, IReadOnlyDictionary<string, string> target) =>
        target.FirstOrDefault(item => copy.Before.GetValueOrDefault(item.Key) != item.Value) is { Key: { } changed }
            ? $"It is reported as not started, but {changed} was changed."
            : null;
}
