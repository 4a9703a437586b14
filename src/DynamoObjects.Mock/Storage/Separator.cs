using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The border between two children of an <see cref="ItemBranch"/>: the least place of the right one.</summary>
/// <param name="Hash">The least hash of the right child.</param>
/// <param name="Key">Its least key, when items of the same hash are on both sides; else <see langword="null"/>: so a
/// border keeps no attribute alive but where one hash key fills several leaves.</param>
internal readonly record struct Separator(ulong Hash, Item? Key)
{
    public static Separator Between(ItemOrder order, in ItemEntry left, in ItemEntry right) =>
        new(right.Hash, left.Hash == right.Hash ? order.GetKey(right.Item) : null);

    /// <summary>Whether an item belongs to the right of the border.</summary>
    public bool IsAtOrBefore(ItemOrder order, ulong hash, Item key) =>
        hash != Hash ? Hash < hash : Key is null || order.Compare(Key, key) <= 0;

    /// <summary>Whether a place is to the right of the border.</summary>
    public bool IsAtOrBefore(ItemOrder order, in Position position) =>
        position.Hash != Hash ? Hash < position.Hash : Key is null || order.Compare(Hash, Key, position) < 0;
}
