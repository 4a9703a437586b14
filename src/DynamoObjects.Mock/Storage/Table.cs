using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A table: its definition, items and indexes.</summary>
internal sealed class Table
{
    private static long _created;

    private volatile TableDefinition _definition;
    private volatile SecondaryIndex[] _indexes;
    private long _sizeBytes;
    private HashSet<Item>? _claimed;

    // Even: no transaction is being applied. See Find.
    private int _applied;

    /// <param name="definition">What the table is declared as.</param>
    /// <param name="collectionLimit">The most bytes of an item collection, if the table has local indexes.</param>
    public Table(TableDefinition definition, long collectionLimit)
        : this(
            definition,
            new ItemTree(new ItemOrder(definition.Key)),
            [.. definition.Indexes.Select(i => new SecondaryIndex(i, definition.Key))])
    {
        if (definition.Indexes.Any(i => !i.IsGlobal))
            Collections = new CollectionSizes(_indexes, Key.HashNames[0], collectionLimit);
    }

    private Table(TableDefinition definition, ItemTree items, SecondaryIndex[] indexes)
    {
        _definition = definition;
        _indexes = indexes;
        Items = items;
        LockOrder = Interlocked.Increment(ref _created);
    }

    public string Name => _definition.Name;

    public TableDefinition Definition => _definition;

    public KeySchema Key => _definition.Key;

    public ItemTree Items { get; }

    public SecondaryIndex[] Indexes => _indexes;

    /// <summary>The sizes of the item collections, if the table has local indexes: only then they are limited.</summary>
    public CollectionSizes? Collections { get; private init; }

    /// <summary>The size of all items, each as DynamoDB counts it.</summary>
    public long SizeBytes => Volatile.Read(ref _sizeBytes);

    /// <summary>Held by whoever changes the table or its items; of several tables, taken in <see cref="LockOrder"/>.</summary>
    public object Gate { get; } = new();

    public long LockOrder { get; }

    /// <summary>Reads one item without waiting, unless a transaction is just being applied.</summary>
    /// <remarks>GetItem is serializable with transactions: who has seen one item of a transaction must see the others, in
    /// whichever table. So a read that meets one takes its turn after it.</remarks>
    public Item? Find(Item key)
    {
        var before = Volatile.Read(ref _applied);
        if ((before & 1) == 0)
        {
            var item = Items.Find(key);
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref _applied) == before)
                return item;
        }
        lock (Gate)
            return Items.Find(key);
    }

    public SecondaryIndex? FindIndex(string name) =>
        Array.Find(_indexes, i => string.Equals(i.Definition.Name, name, StringComparison.Ordinal));

    /// <summary>Brings a change into the table and its indexes; the caller holds <see cref="Gate"/>.</summary>
    public void Store(in ItemChange change)
    {
        var (old, changed, _) = change;
        if (changed is not null)
            Items.Put(changed);
        else if (old is not null)
            Items.Remove(old);
        Volatile.Write(ref _sizeBytes, _sizeBytes + ItemSize.Of(changed) - ItemSize.Of(old));
        foreach (var index in _indexes)
            index.Follow(old, changed);
        Collections?.Follow(change);
    }

    /// <summary>Whether an item is part of an ongoing transaction; the caller holds <see cref="Gate"/>.</summary>
    public bool IsClaimed(Item key) => _claimed is { Count: > 0 } claimed && claimed.Contains(key);

    /// <summary>Makes an item part of a transaction; the caller holds <see cref="Gate"/>.</summary>
    public void Claim(Item key) => (_claimed ??= new HashSet<Item>(Items.Order)).Add(key);

    /// <summary>Ends a claim; the caller holds <see cref="Gate"/>.</summary>
    public void Release(Item key) => _claimed!.Remove(key);

    /// <summary>Marks the beginning, then the end, of a transaction that is being applied; the caller holds <see cref="Gate"/>.</summary>
    public void MarkTransaction() => Interlocked.Increment(ref _applied);

    /// <summary>Puts another definition in the place of the present one; the caller holds <see cref="Gate"/>.</summary>
    /// <remarks>An index that is new takes in the items that it can hold; one that is not named any more goes.</remarks>
    public void Redefine(TableDefinition definition)
    {
        _indexes = [.. definition.Indexes.Select(i => FindIndex(i.Name)?.With(i) ?? BackFill(i))];
        _definition = definition;
    }

    /// <summary>Lets the index go whose deletion is over.</summary>
    public void Settle(DateTimeOffset now)
    {
        lock (Gate)
            Redefine(_definition.Settle(now));
    }

    /// <summary>A table with the same items that changes apart from this one; the caller holds <see cref="Gate"/>.</summary>
    /// <param name="definition">How it is defined; <see langword="null"/> for as this one is.</param>
    public Table Fork(TableDefinition? definition = null)
    {
        SecondaryIndex[] indexes = [.. _indexes.Select(i => i.Fork())];
        return new Table(definition ?? _definition, Items.Fork(), indexes) { _sizeBytes = _sizeBytes, Collections = Collections?.Fork(indexes) };
    }

    private SecondaryIndex BackFill(IndexDefinition definition)
    {
        var index = new SecondaryIndex(definition, Key);
        var items = Items.Read(Position.BeforeHash(0), forward: true);
        while (items.MoveNext())
            index.Follow(null, items.Item);
        return index;
    }
}
