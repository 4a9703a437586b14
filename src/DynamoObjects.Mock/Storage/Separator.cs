using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The separator between two children of an <see cref="ItemBranch"/>: the lowest position of the right one.</summary>
/// <param name="Hash">The lowest hash of the right child.</param>
/// <param name="Key">The lowest key of the right child if both sides have items of this hash; otherwise <see langword="null"/>, so
/// that a separator keeps attributes alive only where one hash key fills several leaves.</param>
internal readonly record struct Separator(ulong Hash, Item? Key)
{
    public static Separator Between(ItemOrder order, in ItemEntry left, in ItemEntry right) =>
        new(right.Hash, left.Hash == right.Hash ? order.GetKey(right.Item) : null);

    /// <summary>Whether an item belongs to the right of the separator.</summary>
    public bool IsAtOrBefore(ItemOrder order, ulong hash, Item key) =>
        hash != Hash ? Hash < hash : Key is null || order.Compare(Key, key) <= 0;

    /// <summary>Whether a position is to the right of the separator.</summary>
    public bool IsAtOrBefore(ItemOrder order, in Position position) =>
        position.Hash != Hash ? Hash < position.Hash : Key is null || order.Compare(Hash, Key, position) < 0;
}
