using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>What a write did, or is about to do, to one item.</summary>
/// <param name="Old">The item before, or <see langword="null"/> when there was none.</param>
/// <param name="New">The item after, or <see langword="null"/> when there is none.</param>
/// <param name="Update">For an update, which paths it wrote.</param>
internal readonly record struct ItemChange(Item? Old, Item? New, UpdateResult? Update)
{
    /// <summary>The size that the write is charged for: that of the larger of the two.</summary>
    public int Bytes => Math.Max(ItemSize.Measure(Old), ItemSize.Measure(New));
}
