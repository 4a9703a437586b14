using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Indexes;

/// <summary>Compares the entries of an index with those that the table's items should have.</summary>
internal static class IndexContents
{
    private static readonly string[] TableKeys = ["room", "number"];

    /// <returns>The violation, or null.</returns>
    public static string? FindViolation(
        IndexKeys index,
        IEnumerable<Dictionary<string, AttributeValue>> table,
        IReadOnlyList<Dictionary<string, AttributeValue>> found
    )
    {
        var expected = table
            .Where(item => item.ContainsKey(index.Hash) && (index.Range is null || item.ContainsKey(index.Range)))
            .Select(item => Text(item.Where(attribute => Has(index, attribute.Key))))
            .ToHashSet();
        foreach (var entry in found.Select(Text))
        {
            if (!expected.Remove(entry))
                return $"{index.Name} has an extra or duplicate entry: {entry}";
        }

        if (expected.Count > 0)
            return $"{index.Name} lacks {expected.Count} of its entries: {expected.First()}";
        return index.Range is null ? null : FindSwapped(index, found);
    }

    /// <summary>Checks that entries with the same hash key are adjacent and ordered by range key.</summary>
    private static string? FindSwapped(IndexKeys index, IReadOnlyList<Dictionary<string, AttributeValue>> found)
    {
        foreach (var (one, next) in found.Zip(found.Skip(1)))
        {
            if (one[index.Hash].S == next[index.Hash].S && string.CompareOrdinal(one[index.Range!].S, next[index.Range!].S) > 0)
                return $"{index.Name} has {Text(next)} behind {Text(one)}";
        }

        return null;
    }

    private static bool Has(IndexKeys index, string name) =>
        index.Projected is not { } others || TableKeys.Contains(name) || others.Append(index.Hash).Append(index.Range).Contains(name);

    private static string Text(IEnumerable<KeyValuePair<string, AttributeValue>> item)
    {
        var attributes = item.Select(attribute => $"{attribute.Key} {attribute.Value.S ?? attribute.Value.N}");
        return string.Join(", ", attributes.Order(StringComparer.Ordinal));
    }
}
