using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A place between items, from which a read begins or where it ends.</summary>
/// <param name="Hash">The hash of the hash key, the first thing that items are ordered by.</param>
/// <param name="Key">The leading attributes of the order that the place is told by, or none: the edge of the hash.</param>
/// <param name="IsAfter">Whether the place is after all items that agree with <paramref name="Key"/>, or before them.</param>
/// <param name="IsPrefix">Whether an item agrees already when its last told attribute begins with that of <paramref name="Key"/>.</param>
internal readonly record struct Position(ulong Hash, Item Key, bool IsAfter, bool IsPrefix = false)
{
    public static Position BeforeHash(ulong hash) => new(hash, Item.Empty, false);

    public static Position AfterHash(ulong hash) => new(hash, Item.Empty, true);
}
