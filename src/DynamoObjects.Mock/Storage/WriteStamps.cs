using System.Runtime.InteropServices;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The stamps of the latest writes of a table's items, also of deleted ones.</summary>
/// <remarks>A stamp is needed only until no older write can arrive. Requires the table's lock.</remarks>
internal sealed class WriteStamps
{
    private const int MinCount = 1024;

    private readonly Dictionary<Item, WriteStamp> _stamps;
    private int _limit = MinCount;

    public WriteStamps(ItemOrder order) => _stamps = new Dictionary<Item, WriteStamp>(order);

    private WriteStamps(Dictionary<Item, WriteStamp> stamps, ItemOrder order) => _stamps = new Dictionary<Item, WriteStamp>(stamps, order);

    public int Count => _stamps.Count;

    public bool TryGet(Item key, out WriteStamp stamp) => _stamps.TryGetValue(key, out stamp);

    /// <summary>Creates the stamp of a write in this table's own region.</summary>
    public WriteStamp Add(Item key, long time, string region)
    {
        ref var stamp = ref CollectionsMarshal.GetValueRefOrAddDefault(_stamps, key, out var exists);
        var turn =
            !exists || stamp.Time != time ? 0
            : stamp.Region == region ? stamp.Turn
            : stamp.Turn + 1;
        return stamp = new WriteStamp(time, turn, region);
    }

    /// <summary>Keeps the stamp of a write from another region, unless the item has a later one.</summary>
    /// <returns>Whether the write is the latest.</returns>
    public bool TryReplace(Item key, in WriteStamp stamp)
    {
        ref var present = ref CollectionsMarshal.GetValueRefOrAddDefault(_stamps, key, out var exists);
        // Writes of one region arrive in their order, and may have equal stamps.
        if (exists && stamp.CompareTo(present) < 0)
            return false;
        present = stamp;
        return true;
    }

    /// <summary>Removes the stamps before a time, if there are many.</summary>
    public void Prune(long before)
    {
        if (_stamps.Count < _limit)
            return;
        foreach (var (key, stamp) in _stamps)
        {
            if (stamp.Time < before)
                _stamps.Remove(key);
        }

        _limit = Math.Max(MinCount, 2 * _stamps.Count);
    }

    public WriteStamps Copy(ItemOrder order) => new(_stamps, order);
}
