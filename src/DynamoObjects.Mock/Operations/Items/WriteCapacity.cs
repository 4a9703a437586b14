using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Adds up the capacity that writes to one table consume.</summary>
/// <remarks>
/// An index consumes capacity if its entry for the item changes: one write for a new, changed or removed entry, and two if the entry
/// moves to another key. An index that consumes nothing is not reported.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes
/// </remarks>
internal sealed class WriteCapacity(string tableName)
{
    private const int BlockBytes = 1024;

    private readonly Dictionary<SecondaryIndex, double> _indexUnits = [];
    private double _tableUnits;

    /// <summary>Whether a request asks for a report.</summary>
    public static bool IsWanted(ReturnConsumedCapacity? wanted) => wanted is not null && wanted.Value != "NONE";

    /// <summary>Reports one write, if requested.</summary>
    public static ConsumedCapacity? Calculate(ReturnConsumedCapacity? wanted, string tableName, Table table, in ItemChange change)
    {
        if (!IsWanted(wanted))
            return null;
        var capacity = new WriteCapacity(tableName);
        capacity.Add(table, change);
        return capacity.Report(wanted);
    }

    /// <summary>Adds a write.</summary>
    /// <param name="table">The table.</param>
    /// <param name="change">The change.</param>
    /// <param name="tableFactor">2 in a transaction, which prepares and commits each write to the table; its indexes are written
    /// once.</param>
    public void Add(Table table, in ItemChange change, int tableFactor = 1)
    {
        _tableUnits += tableFactor * Units(change.Bytes);
        foreach (var index in table.Indexes)
        {
            var units = Calculate(index, change.Old, change.New);
            if (units > 0)
                _indexUnits[index] = _indexUnits.GetValueOrDefault(index) + units;
        }
    }

    public ConsumedCapacity? Report(ReturnConsumedCapacity? wanted, bool transactional = false)
    {
        if (!IsWanted(wanted))
            return null;
        var total = _tableUnits + _indexUnits.Values.Sum();
        var consumed = new ConsumedCapacity { TableName = tableName, CapacityUnits = total };
        if (transactional)
            consumed.WriteCapacityUnits = total;
        if (wanted!.Value != "INDEXES")
            return consumed;
        consumed.Table = CreateCapacity(_tableUnits, transactional);
        if (CreateIndexCapacities(isGlobal: true, transactional) is { } globalIndexes)
            consumed.GlobalSecondaryIndexes = globalIndexes;
        if (CreateIndexCapacities(isGlobal: false, transactional) is { } localIndexes)
            consumed.LocalSecondaryIndexes = localIndexes;
        return consumed;
    }

    private static double Calculate(SecondaryIndex index, Item? old, Item? changed)
    {
        var before = old is not null && index.HasEntry(old) ? index.View(old) : null;
        var after = changed is not null && index.HasEntry(changed) ? index.View(changed) : null;
        if (before is null || after is null)
            return before is null && after is null ? 0 : Units(ItemSize.Measure(before) + ItemSize.Measure(after));
        if (!index.HasSameKey(before, after))
            return Units(ItemSize.Measure(before)) + Units(ItemSize.Measure(after));
        return before.Equals(after) ? 0 : Units(Math.Max(ItemSize.Measure(before), ItemSize.Measure(after)));
    }

    private Dictionary<string, Capacity>? CreateIndexCapacities(bool isGlobal, bool transactional)
    {
        Dictionary<string, Capacity>? capacities = null;
        foreach (var (index, units) in _indexUnits)
        {
            if (index.Definition.IsGlobal == isGlobal)
                (capacities ??= SdkCollections.Map<Capacity>())[index.Definition.Name] = CreateCapacity(units, transactional);
        }

        return capacities;
    }

    private static Capacity CreateCapacity(double units, bool transactional) =>
        new() { CapacityUnits = units, WriteCapacityUnits = transactional ? units : null };

    private static double Units(long bytes) => Math.Max(1, (bytes + BlockBytes - 1) / BlockBytes);
}
