using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>What an update made of an item.</summary>
internal sealed class UpdateResult(Item? old, Item item, UpdatePlan plan)
{
    /// <summary>The item after the update.</summary>
    public Item Item { get; } = item;

    /// <summary>What the update's paths held before; <see langword="null"/> when they held nothing.</summary>
    public Item? UpdatedOld => old is null ? null : NullIfEmpty(new Projection(plan.Paths).Apply(old));

    /// <summary>What the paths that were written hold now; <see langword="null"/> when nothing was written.</summary>
    public Item? UpdatedNew => NullIfEmpty(new Projection(plan.WrittenPaths).Apply(Item));

    private static Item? NullIfEmpty(Item item) => item.Count == 0 ? null : item;
}
