using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A secondary index with its entries.</summary>
/// <remarks>An entry is the table's own item: an index copies nothing, and a local index can fetch attributes that it does not
/// project. Readers of a global index must use <see cref="View"/> only.</remarks>
internal sealed class SecondaryIndex
{
    private readonly HashSet<string>? _projected;

    public SecondaryIndex(IndexDefinition definition, KeySchema tableKey)
        : this(
            definition,
            new ItemTree(new ItemOrder(definition.Key, tableKey)),
            definition.Projection.IsAll
                ? null
                :
                [
                    .. tableKey
                        .Attributes.Concat(definition.Key.Attributes)
                        .Select(a => a.Name)
                        .Concat(definition.Projection.NonKeyAttributes),
                ]
        ) { }

    private SecondaryIndex(IndexDefinition definition, ItemTree items, HashSet<string>? projected)
    {
        Definition = definition;
        Items = items;
        _projected = projected;
    }

    public IndexDefinition Definition { get; }

    public ItemTree Items { get; }

    /// <summary>Whether an item has an entry: it has all of the index's key attributes, with supported values.</summary>
    /// <remarks>Writes accept no other values; only a new index meets them, in items that are older than it.</remarks>
    public bool HasEntry(Item item)
    {
        foreach (var attribute in Definition.Key.Attributes)
        {
            if (!item.TryGet(attribute.Name, out var value) || value.Type != attribute.Type || value.IsEmptyKey)
                return false;
        }

        return KeyLimits.Fit(Definition.Key, item);
    }

    public bool Projects(string attributeName) => _projected is null || _projected.Contains(attributeName);

    /// <summary>Gets the projected attributes of an item.</summary>
    public Item View(Item item) => _projected is null ? item : item.Only(_projected);

    /// <summary>The size of the projected attributes of all entries.</summary>
    public long SizeBytes
    {
        get
        {
            var bytes = 0L;
            var entries = Items.Read(Position.BeforeHash(0), forward: true);
            while (entries.MoveNext())
                bytes += SizeOf(entries.Item);
            return bytes;
        }
    }

    /// <summary>Gets the size of an item's entry; 0 if it has none.</summary>
    public int SizeOf(Item item)
    {
        if (!HasEntry(item))
            return 0;
        if (_projected is null)
            return ItemSize.Measure(item);
        var bytes = 0;
        foreach (var attribute in item)
        {
            if (_projected.Contains(attribute.Name))
                bytes += ItemSize.Measure(attribute);
        }

        return bytes;
    }

    /// <summary>Applies a change of the table.</summary>
    public void Apply(Item? old, Item? changed)
    {
        var was = old is not null && HasEntry(old);
        var becomes = changed is not null && HasEntry(changed);
        if (becomes)
            Items.Put(changed!);
        if (was && !(becomes && HasSameKey(old!, changed!)))
            Items.Remove(old!);
    }

    /// <summary>Whether two items have the same index key.</summary>
    public bool HasSameKey(Item left, Item right) => Items.Order.Equals(left, right);

    public SecondaryIndex Fork() => new(Definition, Items.Fork(), _projected);

    /// <summary>Creates an index with the same entries, key and projection, and another definition.</summary>
    public SecondaryIndex With(IndexDefinition definition) => new(definition, Items, _projected);
}
