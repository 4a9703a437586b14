using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>One change on its way down an <see cref="ItemTree"/>, and what it brings back up.</summary>
internal struct ItemEdit(ItemOrder order, object owner)
{
    public readonly ItemOrder Order = order;

    public readonly object Owner = owner;

    /// <summary>The item that was replaced or removed.</summary>
    public Item? Old;

    /// <summary>The right half of the node that was split, to be placed beside it by its parent.</summary>
    public ItemNode? Right;

    /// <summary>What stands between the halves.</summary>
    public Separator Between;
}
