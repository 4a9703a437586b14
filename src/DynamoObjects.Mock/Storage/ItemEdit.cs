using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The state of one change while it passes down and up an <see cref="ItemTree"/>.</summary>
internal struct ItemEdit(ItemOrder order, object owner)
{
    public readonly ItemOrder Order = order;

    public readonly object Owner = owner;

    /// <summary>The item that was replaced or removed.</summary>
    public Item? Old;

    /// <summary>The right half of a node that was split, which its parent inserts.</summary>
    public ItemNode? Right;

    /// <summary>The separator between the halves.</summary>
    public Separator Between;
}
