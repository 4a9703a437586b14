using System.Collections;
using System.Text.Json;

namespace DynamoObjects.Mock.Values;

/// <summary>An immutable map of attribute names to values: an item, a key, or the content of an M value.</summary>
/// <remarks>It consists of a shape, which similar items share, and an array of contents with linear search: items have few
/// attributes, and an array is the smallest and fastest structure to copy. Thread safe.</remarks>
internal sealed class Item : IEquatable<Item>, IReadOnlyCollection<ItemAttribute>
{
    private readonly ItemShape _shape;
    private readonly object?[] _contents;
    private int _size;

    /// <summary>Creates an item that owns the contents, one for each attribute of the shape: the array must not be changed
    /// afterwards.</summary>
    public Item(ItemShape shape, object?[] contents)
    {
        _shape = shape;
        _contents = contents;
    }

    public static Item Empty { get; } = new(ItemShape.Empty, []);

    public int Count => _contents.Length;

    /// <summary>Gets the value of an existing attribute.</summary>
    /// <exception cref="KeyNotFoundException">The item has no such attribute.</exception>
    public Value this[string name] =>
        TryGet(name, out var value) ? value : throw new KeyNotFoundException($"The item has no attribute '{name}'.");

    /// <summary>The attributes' names in their order, as written in JSON.</summary>
    public ReadOnlySpan<JsonEncodedText> JsonNames => _shape.JsonNames;

    /// <summary>The size of the attributes, calculated once.</summary>
    public int CachedSize
    {
        get => _size;
        set => _size = value;
    }

    /// <summary>Creates an item from attributes with distinct names.</summary>
    public static Item Create(params ReadOnlySpan<ItemAttribute> attributes)
    {
        var builder = new ItemBuilder(attributes.Length);
        foreach (ref readonly var attribute in attributes)
            builder.Add(attribute.Name, attribute.Value);
        return builder.Build();
    }

    public bool TryGet(string name, out Value value)
    {
        var at = IndexOf(name);
        value = at < 0 ? default : GetValue(at);
        return at >= 0;
    }

    /// <summary>Returns the item with an attribute set.</summary>
    public Item With(string name, in Value value)
    {
        var at = IndexOf(name);
        if (at >= 0 && _shape.Types[at] == value.Type)
        {
            object?[] contents = [.. _contents];
            contents[at] = value.Content;
            return new Item(_shape, contents);
        }

        if (at < 0 && _shape.With(name, value.Type) is { } wider)
            return new Item(wider, [.. _contents, value.Content]);
        var builder = new ItemBuilder(at < 0 ? Count + 1 : Count);
        for (var i = 0; i < Count; i++)
            builder.Add(_shape.Names[i], i == at ? value : GetValue(i));
        if (at < 0)
            builder.Add(name, value);
        return builder.Build();
    }

    /// <summary>Returns the item without an attribute.</summary>
    public Item Without(string name)
    {
        var at = IndexOf(name);
        if (at < 0)
            return this;
        var builder = new ItemBuilder(Count - 1);
        for (var i = 0; i < Count; i++)
        {
            if (i != at)
                builder.Add(_shape.Names[i], GetValue(i));
        }

        return builder.Build();
    }

    /// <summary>Returns the item with only those of its attributes that have these names.</summary>
    public Item Only(IEnumerable<string> names)
    {
        var wanted = names as ICollection<string> ?? [.. names];
        var builder = new ItemBuilder(Count);
        foreach (var (name, value) in this)
        {
            if (wanted.Contains(name))
                builder.Add(name, value);
        }

        return builder.Build();
    }

    /// <summary>Whether both have equal attributes, in any order.</summary>
    public bool Equals(Item? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other.Count != Count)
            return false;
        foreach (var (name, value) in this)
        {
            if (!other.TryGet(name, out var same) || same != value)
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Item);

    public override int GetHashCode() => Count;

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<ItemAttribute> IEnumerable<ItemAttribute>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Value GetValue(int index) => new(_shape.Types[index], _contents[index]);

    private int IndexOf(string name)
    {
        var names = _shape.Names;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
                return i;
        }

        return -1;
    }

    /// <summary>Enumerates the attributes in their order.</summary>
    public struct Enumerator(Item item) : IEnumerator<ItemAttribute>
    {
        private int _at = -1;

        public readonly ItemAttribute Current => new(item._shape.Names[_at], item.GetValue(_at));

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_at < item.Count;

        public void Reset() => _at = -1;

        public readonly void Dispose() { }
    }
}
