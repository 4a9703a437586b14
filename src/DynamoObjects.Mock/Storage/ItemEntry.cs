using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>An item in a leaf, with the hash of its hash key: most comparisons end at the hash.</summary>
internal struct ItemEntry(ulong hash, Item item)
{
    public readonly ulong Hash = hash;

    /// <summary>The item; replaced in place by another of the same key, which readers see whole, before or after.</summary>
    public Item Item = item;
}
