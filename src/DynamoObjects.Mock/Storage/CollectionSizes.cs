using System.Collections.Immutable;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The sizes of the item collections in a table with local indexes: all entries of the table and these indexes with the same
/// hash key.</summary>
/// <remarks>
/// Each write updates them, in a map that a fork shares until one side changes it. Any thread can read them; changing them requires
/// the table's lock.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections
/// </remarks>
internal sealed class CollectionSizes(SecondaryIndex[] indexes, string hashName, long limit)
{
    private readonly SecondaryIndex[] _localIndexes = Array.FindAll(indexes, i => !i.Definition.IsGlobal);
    private ImmutableDictionary<Value, long> _bytes = ImmutableDictionary<Value, long>.Empty;

    /// <summary>Creates the sizes of existing items.</summary>
    public static CollectionSizes Measure(ItemTree present, SecondaryIndex[] indexes, string hashName, long limit)
    {
        var sizes = new CollectionSizes(indexes, hashName, limit);
        var items = present.Read(Position.BeforeHash(0), forward: true);
        while (items.MoveNext())
            sizes.Apply(new ItemChange(null, items.Item, null));
        return sizes;
    }

    /// <summary>Gets the size of the collection that an item or key belongs to.</summary>
    public long GetBytes(Item key) => Volatile.Read(ref _bytes).GetValueOrDefault(key[hashName]);

    /// <summary>Calculates by how much a change makes its collection grow, or shrink.</summary>
    public long Growth(in ItemChange change) => SizeOf(change.New) - SizeOf(change.Old);

    /// <summary>Whether a change is allowed: a collection that would be too large must not grow.</summary>
    /// <param name="change">The change.</param>
    /// <param name="pending">By how much other pending changes make the collection grow.</param>
    public bool Allows(in ItemChange change, long pending = 0)
    {
        var growth = Growth(change);
        return growth <= 0 || GetBytes((change.New ?? change.Old)!) + pending + growth <= limit;
    }

    /// <summary>Applies a change of the table.</summary>
    public void Apply(in ItemChange change)
    {
        var growth = Growth(change);
        if (growth == 0)
            return;
        var hash = (change.New ?? change.Old)![hashName];
        var bytes = _bytes.GetValueOrDefault(hash) + growth;
        Volatile.Write(ref _bytes, bytes == 0 ? _bytes.Remove(hash) : _bytes.SetItem(hash, bytes));
    }

    /// <summary>Creates an independent copy of the sizes.</summary>
    public CollectionSizes Fork(SecondaryIndex[] indexes, long newLimit) => new(indexes, hashName, newLimit) { _bytes = _bytes };

    private long SizeOf(Item? item)
    {
        if (item is null)
            return 0;
        var bytes = (long)ItemSize.Measure(item);
        foreach (var index in _localIndexes)
            bytes += index.SizeOf(item);
        return bytes;
    }
}
