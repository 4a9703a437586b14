using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A leaf of an <see cref="ItemTree"/>: a few items in order.</summary>
/// <remarks>The array never changes its length or keys; only an item is replaced in it, with one store.</remarks>
internal sealed class ItemLeaf(object owner, ItemEntry[] entries) : ItemNode(owner)
{
    /// <summary>The maximum number of items in a leaf: an insertion copies at most these, 16 bytes each.</summary>
    private const int Capacity = 16;

    public ItemEntry[] Entries { get; } = entries;

    public override int Count => Entries.Length;

    public Item? Find(ItemOrder order, ulong hash, Item key)
    {
        var i = IndexOf(order, hash, key);
        return i >= 0 ? Volatile.Read(ref Entries[i].Item) : null;
    }

    public override ItemNode Put(ref ItemEdit edit, ulong hash, Item item)
    {
        var i = IndexOf(edit.Order, hash, item);
        if (i < 0)
            return Insert(ref edit, ~i, new ItemEntry(hash, item));
        edit.Old = Entries[i].Item;
        var leaf = Owner == edit.Owner ? this : new ItemLeaf(edit.Owner, [.. Entries]);
        Volatile.Write(ref leaf.Entries[i].Item, item);
        return leaf;
    }

    public override ItemNode Remove(ref ItemEdit edit, ulong hash, Item key)
    {
        var i = IndexOf(edit.Order, hash, key);
        if (i < 0)
            return this;
        edit.Old = Entries[i].Item;
        return new ItemLeaf(edit.Owner, [.. Entries.AsSpan(0, i), .. Entries.AsSpan(i + 1)]);
    }

    /// <summary>Finds the index of the first entry after a position.</summary>
    public int IndexAfter(ItemOrder order, in Position position)
    {
        var (low, high) = (0, Entries.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            ref var entry = ref Entries[middle];
            if (order.Compare(entry.Hash, entry.Item, position) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Joins two neighbors to one leaf; <see langword="null"/> if they have too many items.</summary>
    public static ItemLeaf? Join(object owner, ItemLeaf left, ItemLeaf right) =>
        left.Count + right.Count <= Capacity * 3 / 4 ? new ItemLeaf(owner, [.. left.Entries, .. right.Entries]) : null;

    private ItemLeaf Insert(ref ItemEdit edit, int index, ItemEntry entry)
    {
        if (Entries.Length < Capacity)
            return new ItemLeaf(edit.Owner, [.. Entries.AsSpan(0, index), entry, .. Entries.AsSpan(index)]);

        // Keys of one partition often arrive in order: then the full leaf stays full, and the next items fill a new leaf.
        var appends = index == Capacity && Entries[^1].Hash == entry.Hash;
        var cut = appends ? Capacity : Capacity / 2;
        ItemEntry[] left,
            right;
        if (index > cut || appends)
        {
            left = [.. Entries.AsSpan(0, cut)];
            right = [.. Entries.AsSpan(cut, index - cut), entry, .. Entries.AsSpan(index)];
        }
        else
        {
            left = [.. Entries.AsSpan(0, index), entry, .. Entries.AsSpan(index, cut - index)];
            right = [.. Entries.AsSpan(cut)];
        }

        edit.Right = new ItemLeaf(edit.Owner, right);
        edit.Between = Separator.Between(edit.Order, left[^1], right[0]);
        return new ItemLeaf(edit.Owner, left);
    }

    /// <summary>Finds the index of a key, or the complement of the index where it belongs.</summary>
    private int IndexOf(ItemOrder order, ulong hash, Item key)
    {
        var (low, high) = (0, Entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            ref var entry = ref Entries[middle];
            var side = entry.Hash != hash ? entry.Hash.CompareTo(hash) : order.Compare(entry.Item, key);
            if (side == 0)
                return middle;
            if (side < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }
}
