namespace DynamoObjects.Mock.Values;

/// <summary>An immutable map of attribute names to values: an item, a key, or the content of an M value.</summary>
/// <remarks>An array of cells, searched from its beginning: items have few attributes, and an array is the smallest and
/// quickest thing to copy. Thread safe.</remarks>
internal sealed class Item : IEquatable<Item>
{
    private readonly Cell[] _cells;
    private int _size;

    private Item(Cell[] cells) => _cells = cells;

    public static Item Empty { get; } = new([]);

    public int Count => _cells.Length;

    public ReadOnlySpan<Cell> Cells => _cells;

    /// <summary>The value of an attribute that is there.</summary>
    /// <exception cref="KeyNotFoundException">The item has no such attribute.</exception>
    public Value this[string name] =>
        TryGet(name, out var value) ? value : throw new KeyNotFoundException($"The item has no attribute '{name}'.");

    /// <summary>The size of the attributes, reckoned once.</summary>
    internal int CachedSize
    {
        get => _size;
        set => _size = value;
    }

    /// <summary>Takes over the cells: they must not be changed any more, and no name may be there twice.</summary>
    public static Item Of(Cell[] cells) => cells.Length == 0 ? Empty : new Item(cells);

    public bool TryGet(string name, out Value value)
    {
        foreach (ref readonly var cell in _cells.AsSpan())
        {
            if ((object)cell.Name == name || cell.Name == name)
            {
                value = cell.Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>This item with an attribute set.</summary>
    public Item With(string name, Value value)
    {
        var at = IndexOf(name);
        var cells = new Cell[at < 0 ? _cells.Length + 1 : _cells.Length];
        _cells.CopyTo(cells, 0);
        cells[at < 0 ? _cells.Length : at] = new Cell(name, value);
        return new Item(cells);
    }

    /// <summary>This item without an attribute.</summary>
    public Item Without(string name)
    {
        var at = IndexOf(name);
        if (at < 0)
            return this;
        var cells = new Cell[_cells.Length - 1];
        _cells.AsSpan(0, at).CopyTo(cells);
        _cells.AsSpan(at + 1).CopyTo(cells.AsSpan(at));
        return Of(cells);
    }

    /// <summary>This item with only the attributes of these names, those that it has.</summary>
    public Item Only(IEnumerable<string> names)
    {
        var wanted = names as ICollection<string> ?? [.. names];
        return Of(Array.FindAll(_cells, c => wanted.Contains(c.Name)));
    }

    /// <summary>Whether both have the same attributes, in whatever order.</summary>
    public bool Equals(Item? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other.Count != Count)
            return false;
        foreach (ref readonly var cell in _cells.AsSpan())
        {
            if (!other.TryGet(cell.Name, out var value) || value != cell.Value)
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Item);

    public override int GetHashCode() => Count;

    private int IndexOf(string name)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i].Name == name)
                return i;
        }
        return -1;
    }
}
