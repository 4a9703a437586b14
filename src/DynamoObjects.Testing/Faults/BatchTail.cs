namespace DynamoObjects.Testing.Faults;

/// <summary>Splits the last elements off a batch, which is a list for each table.</summary>
internal static class BatchTail
{
    /// <summary>Whether the last elements are the whole batch: DynamoDB then processes none, and returns an
    /// error.</summary>
    public static bool IsEntireBatch(int? size, int count) => (size ?? 0) <= count;

    /// <summary>Returns the batch without its last elements.</summary>
    public static Dictionary<string, List<T>> SkipLast<T>(Dictionary<string, List<T>> batch, int count) =>
        SelectElements(batch, (list, tailCount) => list.SkipLast(tailCount), count);

    /// <summary>Returns the last elements.</summary>
    public static Dictionary<string, List<T>> TakeLast<T>(Dictionary<string, List<T>> batch, int count) =>
        SelectElements(batch, (list, tailCount) => list.TakeLast(tailCount), count);

    public static Dictionary<string, List<T>> Merge<T>(Dictionary<string, List<T>>? one, Dictionary<string, List<T>> other)
    {
        foreach (var (table, elements) in one ?? [])
            other[table] = other.TryGetValue(table, out var existing) ? [.. elements, .. existing] : elements;
        return other;
    }

    private static Dictionary<string, List<T>> SelectElements<T>(
        Dictionary<string, List<T>> batch,
        Func<List<T>, int, IEnumerable<T>> part,
        int count
    )
    {
        var result = new Dictionary<string, List<T>>(batch.Comparer);
        foreach (var (table, elements) in batch.Reverse())
        {
            var tailCount = Math.Min(count, elements.Count);
            count -= tailCount;
            if (part(elements, tailCount).ToList() is { Count: > 0 } some)
                result.Add(table, some);
        }

        return result;
    }
}
