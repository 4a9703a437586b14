using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>A hash key that a statement reads, and the condition on its range keys.</summary>
/// <param name="Hash">The hash key.</param>
/// <param name="Range">The condition on the range key; <see langword="null"/> for all range keys.</param>
internal sealed record StatementPartition(Value Hash, KeyPart? Range)
{
    /// <summary>Joins the partitions of alternatives: each item is read once.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">Two conditions on the range key can both be true.</exception>
    public static List<StatementPartition> Merge(IEnumerable<StatementPartition> partitions)
    {
        var merged = new List<StatementPartition>();
        foreach (var partition in partitions)
        {
            var same = merged.FindAll(other => other.Hash == partition.Hash);
            if (same.Exists(other => (other.Range ?? partition.Range) is not null && KeyPartOverlaps.Overlap(other.Range, partition.Range)))
                throw Failures.Validation(Messages.RangeKeyOverlaps);
            if (same.Count == 0 || partition.Range is not null)
                merged.Add(partition);
        }

        return merged;
    }

    /// <summary>Sorts partitions in the order of ORDER BY; without one, they are read in the order of the statement.</summary>
    /// <param name="partitions">The partitions, whose values have the types of the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="orders">The attributes of ORDER BY.</param>
    public static IEnumerable<StatementPartition> Sort(List<StatementPartition> partitions, KeySchema key, List<StatementOrder> orders)
    {
        IEnumerable<IGrouping<Value, StatementPartition>> groups = partitions.GroupBy(partition => partition.Hash);
        if (orders.FindAll(by => key.HashNames.Contains(by.Name)) is { Count: > 0 } byHash)
        {
            groups = groups.Order(Comparer<IGrouping<Value, StatementPartition>>.Create((x, y) => KeyOrder.Compare(x.Key, y.Key)));
            groups = byHash.Exists(by => by.IsDescending) ? groups.Reverse() : groups;
        }

        if (orders.FindAll(by => key.RangeNames.Contains(by.Name)) is not { Count: > 0 } byRange)
            return groups.SelectMany(group => group);
        return groups.SelectMany(group =>
        {
            var ascending = group.Order(Comparer<StatementPartition>.Create(CompareRanges));
            return byRange.Exists(by => by.IsDescending) ? ascending.Reverse() : ascending;
        });
    }

    /// <summary>The conditions on the key.</summary>
    public IEnumerable<KeyPart> GetParts(KeySchema key)
    {
        yield return new KeyPart(key.HashNames[0], KeyOperator.Equal, Hash);
        if (Range is { } range)
            yield return range;
    }

    private static int CompareRanges(StatementPartition x, StatementPartition y)
    {
        if (x.Range is null || y.Range is null || ReferenceEquals(x, y))
            return 0;
        return KeyPartOverlaps.IsBefore(x.Range, y.Range) ? -1 : 1;
    }
}
