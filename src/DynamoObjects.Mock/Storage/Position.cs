using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A position between items, at which a read begins or ends.</summary>
/// <param name="Hash">The hash of the hash key, which is the first criterion of the order.</param>
/// <param name="Key">The leading attributes of the order that define the position; without attributes, the edge of the
/// hash.</param>
/// <param name="IsAfter">Whether the position is after all items that match <paramref name="Key"/>; otherwise it is before
/// them.</param>
/// <param name="IsPrefix">Whether an item matches if its last compared attribute begins with that of
/// <paramref name="Key"/>.</param>
internal readonly record struct Position(ulong Hash, Item Key, bool IsAfter, bool IsPrefix = false)
{
    public static Position BeforeHash(ulong hash) => new(hash, Item.Empty, false);

    public static Position AfterHash(ulong hash) => new(hash, Item.Empty, true);
}
