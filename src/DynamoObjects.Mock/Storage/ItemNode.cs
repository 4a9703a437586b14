using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A node of an <see cref="ItemTree"/>.</summary>
/// <param name="owner">The owner that created the node: only a tree with the same owner may change it in place.</param>
internal abstract class ItemNode(object owner)
{
    /// <summary>A node with fewer entries is joined with a neighbor if possible.</summary>
    public const int MinCount = 5;

    public object Owner { get; } = owner;

    /// <summary>The number of entries or children.</summary>
    public abstract int Count { get; }

    /// <summary>Stores an item and replaces the one with its key.</summary>
    /// <param name="edit">The order and owner of the tree; receives the replaced item and a split-off node.</param>
    /// <param name="hash">The hash of the item's hash key.</param>
    /// <param name="item">The item.</param>
    /// <returns>The node to use instead of this one: the same node if it was changed in place.</returns>
    public abstract ItemNode Put(ref ItemEdit edit, ulong hash, Item item);

    /// <summary>Removes the item with a key.</summary>
    /// <param name="edit">The order and owner of the tree; receives the removed item.</param>
    /// <param name="hash">The hash of the hash key.</param>
    /// <param name="key">The key, with or without other attributes.</param>
    /// <returns>The node to use instead of this one: the same node if there is no such item or it was changed in place.</returns>
    public abstract ItemNode Remove(ref ItemEdit edit, ulong hash, Item key);
}
