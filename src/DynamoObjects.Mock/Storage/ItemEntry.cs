using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>An item in a leaf, with the hash of its hash key: most comparisons need only the hash.</summary>
internal struct ItemEntry(ulong hash, Item item)
{
    public readonly ulong Hash = hash;

    /// <summary>The item. It is replaced in place by another one with the same key; readers see one or the other.</summary>
    public Item Item = item;
}
