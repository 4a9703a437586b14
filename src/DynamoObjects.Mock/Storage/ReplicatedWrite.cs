using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A write on its way to another region.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="Item">The item after the write; <see langword="null"/> for a deletion.</param>
/// <param name="Stamp">When and where it was written.</param>
/// <param name="Due">When it arrives, in ticks.</param>
internal readonly record struct ReplicatedWrite(Item Key, Item? Item, WriteStamp Stamp, long Due);
