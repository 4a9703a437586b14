using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>An inner node of an <see cref="ItemTree"/>: children in order, with a separator between each two.</summary>
/// <remarks>The arrays never change their length; only a child is replaced by its next version, with one store.</remarks>
internal sealed class ItemBranch(object owner, Separator[] separators, ItemNode[] children) : ItemNode(owner)
{
    private const int Capacity = 32;

    public ItemNode[] Children { get; } = children;

    public override int Count => Children.Length;

    public ItemNode GetChild(ItemOrder order, ulong hash, Item key) => Volatile.Read(ref Children[IndexOf(order, hash, key)]);

    /// <summary>Finds the index of the child that contains a position, or at whose edge it is.</summary>
    public int IndexOf(ItemOrder order, in Position position)
    {
        var (low, high) = (0, separators.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (separators[middle].IsAtOrBefore(order, position))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    public override ItemNode Put(ref ItemEdit edit, ulong hash, Item item)
    {
        var i = IndexOf(edit.Order, hash, item);
        var child = Children[i].Put(ref edit, hash, item);
        if (edit.Right is not { } right)
            return Replace(ref edit, i, child);
        edit.Right = null;
        return Widen(ref edit, i, child, right);
    }

    public override ItemNode Remove(ref ItemEdit edit, ulong hash, Item key)
    {
        var i = IndexOf(edit.Order, hash, key);
        var child = Children[i].Remove(ref edit, hash, key);
        if (ReferenceEquals(child, Children[i]) || child.Count >= MinCount)
            return Replace(ref edit, i, child);
        if (child.Count == 0)
            return Narrow(ref edit, i, 1, Math.Max(i - 1, 0), []);
        if (i + 1 < Children.Length && Join(ref edit, child, separators[i], Children[i + 1]) is { } withNext)
            return Narrow(ref edit, i, 2, i, [withNext]);
        if (i > 0 && Join(ref edit, Children[i - 1], separators[i - 1], child) is { } withPrevious)
            return Narrow(ref edit, i - 1, 2, i - 1, [withPrevious]);
        return Replace(ref edit, i, child);
    }

    private static ItemNode? Join(ref ItemEdit edit, ItemNode left, Separator between, ItemNode right) =>
        left is ItemLeaf leaf
            ? ItemLeaf.Join(edit.Owner, leaf, (ItemLeaf)right)
            : Join(ref edit, (ItemBranch)left, between, (ItemBranch)right);

    private static ItemBranch? Join(ref ItemEdit edit, ItemBranch left, Separator between, ItemBranch right) =>
        left.Count + right.Count <= Capacity * 3 / 4
            ? new ItemBranch(edit.Owner, [.. left.Separators, between, .. right.Separators], [.. left.Children, .. right.Children])
            : null;

    private Separator[] Separators => separators;

    private ItemBranch Replace(ref ItemEdit edit, int index, ItemNode child)
    {
        if (ReferenceEquals(child, Children[index]))
            return this;
        var branch = Owner == edit.Owner ? this : new ItemBranch(edit.Owner, separators, [.. Children]);
        Volatile.Write(ref branch.Children[index], child);
        return branch;
    }

    /// <summary>Inserts the right half of a child that was split.</summary>
    private ItemBranch Widen(ref ItemEdit edit, int index, ItemNode left, ItemNode right)
    {
        Separator[] borders = [.. separators.AsSpan(0, index), edit.Between, .. separators.AsSpan(index)];
        ItemNode[] children = [.. Children.AsSpan(0, index), left, right, .. Children.AsSpan(index + 1)];
        if (children.Length <= Capacity)
            return new ItemBranch(edit.Owner, borders, children);
        var cut = index == Children.Length - 1 ? Capacity - 1 : children.Length / 2;
        edit.Right = new ItemBranch(edit.Owner, borders[cut..], children[cut..]);
        edit.Between = borders[cut - 1];
        return new ItemBranch(edit.Owner, borders[..(cut - 1)], children[..cut]);
    }

    /// <summary>Replaces some children with at most one, and removes one separator.</summary>
    private ItemBranch Narrow(ref ItemEdit edit, int index, int count, int border, ReadOnlySpan<ItemNode> child) =>
        new(
            edit.Owner,
            separators.Length == 0 ? [] : [.. separators.AsSpan(0, border), .. separators.AsSpan(border + 1)],
            [.. Children.AsSpan(0, index), .. child, .. Children.AsSpan(index + count)]
        );

    private int IndexOf(ItemOrder order, ulong hash, Item key)
    {
        var (low, high) = (0, separators.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (separators[middle].IsAtOrBefore(order, hash, key))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
