using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A forward or backward reader of an <see cref="ItemTree"/>.</summary>
internal sealed class ItemCursor
{
    private readonly Stack<(ItemBranch Branch, int Index)> _path = new(6);
    private readonly bool _forward;
    private ItemEntry[] _entries;
    private int _index;

    public ItemCursor(ItemNode root, ItemOrder order, in Position from, bool forward)
    {
        _forward = forward;
        var node = root;
        while (node is ItemBranch branch)
        {
            var i = branch.IndexOf(order, from);
            _path.Push((branch, i));
            node = Volatile.Read(ref branch.Children[i]);
        }

        var leaf = (ItemLeaf)node;
        _entries = leaf.Entries;
        _index = leaf.IndexAfter(order, from) - (forward ? 1 : 0);
    }

    public ulong Hash => _entries[_index].Hash;

    public Item Item => Volatile.Read(ref _entries[_index].Item);

    public bool MoveNext()
    {
        while (true)
        {
            _index += _forward ? 1 : -1;
            if ((uint)_index < (uint)_entries.Length)
                return true;
            if (!NextLeaf())
                return false;
        }
    }

    private bool NextLeaf()
    {
        while (_path.TryPop(out var step))
        {
            var i = step.Index + (_forward ? 1 : -1);
            if ((uint)i >= (uint)step.Branch.Children.Length)
                continue;
            _path.Push((step.Branch, i));
            var node = Volatile.Read(ref step.Branch.Children[i]);
            while (node is ItemBranch branch)
            {
                i = _forward ? 0 : branch.Children.Length - 1;
                _path.Push((branch, i));
                node = Volatile.Read(ref branch.Children[i]);
            }

            _entries = ((ItemLeaf)node).Entries;
            _index = _forward ? -1 : _entries.Length;
            return true;
        }

        return false;
    }
}
