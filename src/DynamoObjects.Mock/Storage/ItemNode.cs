using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A node of an <see cref="ItemTree"/>.</summary>
/// <param name="owner">The edit that made the node: only a tree in that same edit may store into it.</param>
internal abstract class ItemNode(object owner)
{
    /// <summary>Fewer entries than this make a node look for a neighbour to join.</summary>
    public const int MinCount = 5;

    public object Owner { get; } = owner;

    /// <summary>How many entries or children the node has.</summary>
    public abstract int Count { get; }

    /// <summary>Stores an item, replacing the one with its key.</summary>
    /// <param name="edit">The order and owner of the tree; it takes the replaced item and a split-off node.</param>
    /// <param name="hash">The hash of the item's hash key.</param>
    /// <param name="item">The item.</param>
    /// <returns>The node that takes this one's place: itself when the change could be stored into it.</returns>
    public abstract ItemNode Put(ref ItemEdit edit, ulong hash, Item item);

    /// <summary>Removes the item with a key.</summary>
    /// <param name="edit">The order and owner of the tree; it takes the removed item.</param>
    /// <param name="hash">The hash of the hash key.</param>
    /// <param name="key">The key, with or without other attributes.</param>
    /// <returns>The node that takes this one's place: itself when there is no such item or the change could be stored into it.</returns>
    public abstract ItemNode Remove(ref ItemEdit edit, ulong hash, Item key);
}
