using System.Numerics;

namespace DynamoObjects.Reliability.Streams;

/// <summary>Compares a stream with the acknowledged writes and with the final items of the table.</summary>
internal static class StreamCheck
{
    /// <param name="changes">The stream's records, in the order in which they were read.</param>
    /// <param name="written">The written items and their values, null for a deletion; in any order.</param>
    /// <param name="contents">The final items and their values.</param>
    /// <returns>The violation, or null.</returns>
    public static string? FindViolation(
        IReadOnlyList<Change> changes,
        IEnumerable<(string Id, string? Value)> written,
        IReadOnlyDictionary<string, string> contents
    ) => FindRepeated(changes) ?? FindSwapped(changes) ?? FindBrokenChain(changes, contents) ?? FindLost(changes, written);

    private static string? FindRepeated(IReadOnlyList<Change> changes)
    {
        var seen = new HashSet<BigInteger>();
        var repeated = changes.FirstOrDefault(change => !seen.Add(change.Sequence));
        return repeated is null ? null : $"Twice: {repeated}";
    }

    private static string? FindSwapped(IReadOnlyList<Change> changes)
    {
        var swapped = changes.Zip(changes.Skip(1)).FirstOrDefault(pair => pair.First.Sequence >= pair.Second.Sequence);
        return swapped.First is null ? null : $"Out of order: {swapped.First} comes before {swapped.Second}";
    }

    private static string? FindBrokenChain(IReadOnlyList<Change> changes, IReadOnlyDictionary<string, string> contents)
    {
        var values = new Dictionary<string, string>();
        foreach (var change in changes)
        {
            var before = values.GetValueOrDefault(change.Id);
            if (change.Old != before)
                return $"The old image is not the new image before it, '{before}': {change}";
            if (change.Name != GetEventName(change))
                return $"The name should be {GetEventName(change)}: {change}";
            if (change.New is null)
                values.Remove(change.Id);
            else
                values[change.Id] = change.New;
        }

        var other = values.Keys.Union(contents.Keys).FirstOrDefault(id => values.GetValueOrDefault(id) != contents.GetValueOrDefault(id));
        return other is null
            ? null
            : $"The table has '{contents.GetValueOrDefault(other)}' for {other}, and the stream '{values.GetValueOrDefault(other)}'.";
    }

    /// <summary>Finds lost records, and records without a write.</summary>
    private static string? FindLost(IReadOnlyList<Change> changes, IEnumerable<(string Id, string? Value)> written)
    {
        var missing = written.CountBy(write => write).ToDictionary();
        foreach (var change in changes)
        {
            var write = (change.Id, change.New);
            var count = missing.GetValueOrDefault(write);
            if (count == 0)
                return $"Nobody wrote it: {change}";
            missing[write] = count - 1;
        }

        var lost = missing.FirstOrDefault(write => write.Value > 0);
        return lost.Value == 0 ? null : $"Lost: '{lost.Key.Value}' was written to {lost.Key.Id}.";
    }

    private static string GetEventName(Change change) =>
        change.Old is null ? "INSERT"
        : change.New is null ? "REMOVE"
        : "MODIFY";
}
