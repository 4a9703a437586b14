namespace DynamoObjects.Reliability.Faults;

/// <summary>Compares what a copy reported with what the target has.</summary>
internal static class CopyCheck
{
    /// <param name="copy">What was copied.</param>
    /// <param name="report">What the copy reported.</param>
    /// <param name="target">What the target has.</param>
    /// <param name="inOrder">Whether the source was read in its order: then what counts as copied is its beginning.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? FindViolation(CopyCase copy, CopyReport report, IReadOnlyDictionary<string, string> target, bool inOrder)
    {
        if (target.Keys.Except(copy.Before.Keys).Except(copy.Source.Select(item => item.Key)).FirstOrDefault() is { } foreign)
            return $"The target has {foreign}, which the source has not.";
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
            ? $"Lost: {counts.Copied + counts.SkippedExisting} items count as copied, and {there} are there."
            : null;
    }

    private static string? FindChanged(CopyCase copy, IReadOnlyDictionary<string, string> target) =>
        target.FirstOrDefault(item => copy.Before.GetValueOrDefault(item.Key) != item.Value) is { Key: { } changed }
            ? $"It says that it was not begun, and {changed} was changed."
            : null;
}
