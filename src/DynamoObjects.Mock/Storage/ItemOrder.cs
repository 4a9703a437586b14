using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The order of the items in a table or index: by the hash of the hash key, then by the key's attributes.</summary>
/// <remarks>
/// All reads use this order. Items with the same hash key are adjacent and sorted by range key, for Query; the order of the hashes is
/// the order of Scan; a segment of a parallel Scan is a range of hashes. In an index, the attributes of the table's key come last, so
/// that equal index keys have an order too. As an equality comparer, it treats two items with the same position as equal.
/// </remarks>
internal sealed class ItemOrder : IEqualityComparer<Item>
{
    private readonly string[] _names;
    private readonly int _hashNames;

    /// <param name="key">The key of the table or index.</param>
    /// <param name="tableKey">For an index, the key of its table; otherwise <see langword="null"/>.</param>
    public ItemOrder(KeySchema key, KeySchema? tableKey = null)
    {
        _hashNames = key.Hash.Length;
        _names = [.. key.HashNames.Concat(key.RangeNames).Concat((tableKey?.Attributes ?? []).Select(a => a.Name)).Distinct()];
    }

    public ulong GetHash(Item item)
    {
        var hash = KeyOrder.Hash(item[_names[0]]);
        for (var i = 1; i < _hashNames; i++)
            hash = (ulong)((UInt128)hash * 0x9E3779B97F4A7C15 >> 64) ^ KeyOrder.Hash(item[_names[i]]);
        return hash;
    }

    /// <summary>Compares two items with the same hash; both have all attributes of the order.</summary>
    public int Compare(Item left, Item right)
    {
        foreach (var name in _names)
        {
            var order = KeyOrder.Compare(left[name], right[name]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    /// <summary>Compares an item with a position.</summary>
    /// <returns>Negative if the item is before the position, positive if it is after; never zero.</returns>
    public int Compare(ulong hash, Item item, in Position position)
    {
        if (hash != position.Hash)
            return hash < position.Hash ? -1 : 1;
        var remaining = position.Key.Count;
        foreach (var name in _names)
        {
            if (remaining == 0)
                break;
            remaining--;
            var value = item[name];
            var bound = position.Key[name];
            if (remaining == 0 && position.IsPrefix && KeyOrder.StartsWith(value, bound))
                break;
            var order = KeyOrder.Compare(value, bound);
            if (order != 0)
                return order;
        }

        return position.IsAfter ? -1 : 1;
    }

    public bool Equals(Item? x, Item? y) => GetHash(x!) == GetHash(y!) && Compare(x!, y!) == 0;

    public int GetHashCode(Item obj) => GetHash(obj).GetHashCode();

    /// <summary>Gets the attributes of an item that determine its position.</summary>
    public Item GetKey(Item item) => item.Only(_names);
}
