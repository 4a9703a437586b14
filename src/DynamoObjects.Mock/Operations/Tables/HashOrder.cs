using System.Numerics;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The order of names in AWS's messages, which is that of a hash table of Java.</summary>
/// <remarks>Measured in October 2026, T127: each of the three lists of its messages has this order. See
/// https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/String.html#hashCode()</remarks>
internal static class HashOrder
{
    /// <summary>Sorts the names of a table that was made for their number.</summary>
    public static IEnumerable<string> SortSized(IReadOnlyCollection<string> names) =>
        Sort(names, BitOperations.RoundUpToPowerOf2((uint)(names.Count < 3 ? names.Count + 1 : (names.Count * 4 / 3) + 1)));

    /// <summary>Sorts the names of a table that grew with them.</summary>
    public static IEnumerable<string> SortGrown(IReadOnlyCollection<string> names) =>
        Sort(names, Math.Max(16, BitOperations.RoundUpToPowerOf2((uint)((names.Count * 4) + 2) / 3)));

    private static IEnumerable<string> Sort(IEnumerable<string> names, uint buckets) =>
        names.OrderBy(name => GetHash(name) & (buckets - 1));

    private static uint GetHash(string name)
    {
        var hash = name.Aggregate(0u, (hash, character) => unchecked((hash * 31) + character));
        return hash ^ (hash >> 16);
    }
}
