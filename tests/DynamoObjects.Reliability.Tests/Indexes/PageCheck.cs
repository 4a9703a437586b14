namespace DynamoObjects.Reliability.Indexes;

/// <summary>Checks that a page shows the items of each mover as they were at one moment of the read.</summary>
internal static class PageCheck
{
    private const int MaxStaleness = 100;

    /// <param name="page">The page.</param>
    /// <param name="scripts">The movers' scripts.</param>
    /// <param name="before">The number of moves of each mover that were acknowledged before the read was sent.</param>
    /// <param name="after">The number of moves that were started before its response arrived.</param>
    /// <returns>The violation, or null.</returns>
    public static string? FindViolation(
        IndexPage page,
        IReadOnlyList<MoveScript> scripts,
        IReadOnlyList<int> before,
        IReadOnlyList<int> after
    )
    {
        if (page.Entries.GroupBy(entry => entry.Item).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return $"{page.Read}: twice: {string.Join(" and ", twice)}";
        var entries = page.Entries.ToLookup(entry => entry.Item / MoveScript.ItemsPerMover);
        for (var mover = 0; mover < scripts.Count; mover++)
        {
            Entry[] shown = [.. entries[mover].OrderBy(entry => entry.Item)];
            if (!IsExplained(shown, page, scripts[mover], before[mover], after[mover]))
                return Describe(shown, page, scripts[mover], before[mover], after[mover]);
        }

        return null;
    }

    /// <summary>Whether a single moment explains the shown items of a mover.</summary>
    private static bool IsExplained(Entry[] shown, IndexPage page, MoveScript script, int before, int after)
    {
        for (var version = before; version <= after; version++)
        {
            if (shown.SequenceEqual(Expected(page, script, version)))
                return true;
        }

        return false;
    }

    private static string Describe(Entry[] shown, IndexPage page, MoveScript script, int before, int after)
    {
        var moments = Enumerable.Range(before, after - before + 1);
        var kind =
            IsExplained(shown, page, script, Math.Max(0, before - MaxStaleness), before - 1) ? "stale"
            : moments.Any(version => !shown.Except(Expected(page, script, version)).Any()) ? "missing"
            : "torn";
        var expected = moments.Take(5).Select(version => $"{version}: {Text(Expected(page, script, version))}");
        return $"{page.Read}: {kind}: it shows {Text(shown)} of the items of move {before} to {after}: {string.Join("; ", expected)}";
    }

    private static IEnumerable<Entry> Expected(IndexPage page, MoveScript script, int version) =>
        script.GetEntries(version).Where(page.Covers);

    private static string Text(IEnumerable<Entry> entries) => $"[{string.Join(", ", entries)}]";
}
