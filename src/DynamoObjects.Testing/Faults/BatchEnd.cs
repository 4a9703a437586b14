namespace DynamoObjects.Testing.Faults;

/// <summary>The last elements of a batch, which is a list for each table.</summary>
internal static class BatchEnd
{
    /// <summary>Whether they would be all of a batch: DynamoDB then processes none, and says so by an exception.</summary>
    public static bool IsWhole(int? size, int count) => (size ?? 0) <= count;

    /// <summary>The batch without its last elements.</summary>
    public static Dictionary<string, List<T>> Without<T>(Dictionary<string, List<T>> batch, int count) =>
        Part(batch, (list, left) => list.SkipLast(left), count);

    /// <summary>The last elements.</summary>
    public static Dictionary<string, List<T>> Of<T>(Dictionary<string, List<T>> batch, int count) =>
        Part(batch, (list, left) => list.TakeLast(left), count);

    public static Dictionary<string, List<T>> Joined<T>(Dictionary<string, List<T>>? one, Dictionary<string, List<T>> other)
    {
        foreach (var (table, elements) in one ?? [])
            other[table] = other.TryGetValue(table, out var own) ? [.. elements, .. own] : elements;
        return other;
    }

    private static Dictionary<string, List<T>> Part<T>(
        Dictionary<string, List<T>> batch,
        Func<List<T>, int, IEnumerable<T>> part,
        int count
    )
    {
        var result = new Dictionary<string, List<T>>(batch.Comparer);
        foreach (var (table, elements) in batch.Reverse())
        {
            var left = Math.Min(count, elements.Count);
            count -= left;
            if (part(elements, left).ToList() is { Count: > 0 } some)
                result.Add(table, some);
        }

        return result;
    }
}
