using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>The result of an update.</summary>
internal sealed class UpdateResult(Item? old, Item item, UpdatePlan plan)
{
    /// <summary>The item after the update.</summary>
    public Item Item { get; } = item;

    /// <summary>The old values of the update's paths; <see langword="null"/> if there were none.</summary>
    public Item? UpdatedOld => old is null ? null : NullIfEmpty(new Projection(plan.Paths).Apply(old));

    /// <summary>The new values of the written paths; <see langword="null"/> if nothing was written.</summary>
    public Item? UpdatedNew => NullIfEmpty(new Projection(plan.WrittenPaths).Apply(Item));

    private static Item? NullIfEmpty(Item item) => item.Count == 0 ? null : item;
}
