using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The change of one item by a write.</summary>
/// <param name="Old">The item before the write, or <see langword="null"/>.</param>
/// <param name="New">The item after the write, or <see langword="null"/>.</param>
/// <param name="Update">The result of an update, with the paths that it wrote.</param>
internal readonly record struct ItemChange(Item? Old, Item? New, UpdateResult? Update)
{
    /// <summary>The size for which the write is charged: that of the larger item.</summary>
    public int Bytes => Math.Max(ItemSize.Measure(Old), ItemSize.Measure(New));
}
