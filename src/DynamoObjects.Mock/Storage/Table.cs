using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A table: its definition, items and indexes.</summary>
internal sealed class Table
{
    private static long _created;

    private readonly DatabaseSettings _settings;
    private volatile TableDefinition _definition;
    private volatile StreamLog[] _streams = [];
    private volatile StreamLog? _stream;
    private volatile Expiries? _expiries;
    private volatile SecondaryIndex[] _indexes;
    private volatile TableVersion? _version;
    private PointInTimeHistory? _history;
    private volatile GroupMember? _replica;
    private IChangeFollower[] _followers = [];
    private long _sizeBytes;
    private long _changeCount;
    private HashSet<Item>? _claimed;

    // Even if no transaction is being applied. See Find.
    private int _applied;

    /// <param name="definition">The definition of the table.</param>
    /// <param name="settings">The database's settings.</param>
    public Table(TableDefinition definition, DatabaseSettings settings)
        : this(
            definition,
            settings,
            new ItemTree(new ItemOrder(definition.Key)),
            [.. definition.Indexes.Select(i => new SecondaryIndex(i, definition.Key))]
        )
    {
        if (definition.Indexes.Any(i => !i.IsGlobal))
            Collections = new CollectionSizes(_indexes, Key.HashNames[0], settings.ItemCollectionSizeLimit);
    }

    private Table(TableDefinition definition, DatabaseSettings settings, ItemTree items, SecondaryIndex[] indexes)
    {
        _definition = definition.WithNextChange();
        _settings = settings;
        _indexes = indexes;
        Items = items;
        LockOrder = Interlocked.Increment(ref _created);
        ApplyStream(null, definition);
        ApplyTimeToLive(null, definition);
        ApplyPointInTime(definition);
    }

    public string Name => _definition.Name;

    public TableDefinition Definition => _definition;

    public DateTimeOffset Now => _settings.TimeProvider.GetUtcNow();

    public KeySchema Key => _definition.Key;

    public ItemTree Items { get; }

    public SecondaryIndex[] Indexes => _indexes;

    /// <summary>The sizes of the item collections, if the table has local indexes: only then they are limited.</summary>
    public CollectionSizes? Collections { get; private init; }

    /// <summary>The current and former streams of the table, the latest last.</summary>
    public StreamLog[] Streams => _streams;

    /// <summary>The expiration times of the items, if time to live is enabled.</summary>
    public Expiries? Expiries => _expiries;

    /// <summary>The past states, if point-in-time recovery is enabled; its members require <see cref="SyncRoot"/>.</summary>
    public PointInTimeHistory? History => Volatile.Read(ref _history);

    /// <summary>The number of changes of the table and its items.</summary>
    public long ChangeCount => Volatile.Read(ref _changeCount);

    /// <summary>The lock for changes of the table or its items; the locks of several tables are taken in
    /// <see cref="LockOrder"/>.</summary>
    public object SyncRoot { get; } = new();

    public long LockOrder { get; }

    /// <summary>Reads one item without waiting, unless a transaction is being applied.</summary>
    /// <remarks>GetItem is serializable with transactions: after a read of one item of a transaction, reads of its other items, in
    /// any table, must return the new items. So a read that overlaps with a transaction waits for its end.</remarks>
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

        lock (SyncRoot)
            return Items.Find(key);
    }

    /// <summary>The table after all completed writes and before all others: each write has its whole effect on items and
    /// indexes.</summary>
    /// <remarks>
    /// <para>
    /// The first reader after a write creates the version, with the table's lock: it forks the trees, and later writes copy the nodes
    /// that they change. Until the next write, all other readers use the same version without waiting. If no page is read between
    /// writes, they change the trees in place, as if there were no versions.
    /// </para>
    /// <para>
    /// A write discards the version before it stores anything. So a reader that has seen the write with <see cref="Find"/> cannot
    /// miss it in a page that it reads afterwards: the page waits for the write.
    /// </para>
    /// </remarks>
    public TableVersion Version
    {
        get
        {
            if (_version is { } version)
                return version;
            lock (SyncRoot)
                return _version ??= new TableVersion(_definition, Items.Fork(), Array.ConvertAll(_indexes, i => i.Fork()), _sizeBytes);
        }
    }

    /// <summary>Applies a change to the table, its indexes and its stream; the caller holds <see cref="SyncRoot"/>.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isByService">Whether DynamoDB itself deletes the item because it has expired.</param>
    public void Store(in ItemChange change, bool isByService = false)
    {
        if (_history is not null)
        {
            // A transaction has kept the states of all of its tables at one time.
            if ((_applied & 1) == 0)
                KeepPastState(Now);
            _history.CountChange(change);
        }

        Apply(change);
        _stream?.Append(change.Old, change.New, isByService);
        foreach (var follower in _followers)
            follower.Follow(this, change, isByService);
    }

    /// <summary>Reports each later change of an item to a follower; the caller holds <see cref="SyncRoot"/>.</summary>
    public void AddFollower(IChangeFollower follower) => _followers = [.. _followers, follower];

    /// <summary>Ends the reports to a follower; the caller holds <see cref="SyncRoot"/>.</summary>
    public void RemoveFollower(IChangeFollower follower) => _followers = [.. _followers.Where(other => other != follower)];

    /// <summary>The table's place in a group of tables that replicate each other, if it is or was in one.</summary>
    public GroupMember? Replica => _replica;

    /// <summary>Makes the table a member of a group; the caller holds <see cref="SyncRoot"/>, or the table is new.</summary>
    public void Follow(GroupMember member)
    {
        if (_replica is { } former)
            RemoveFollower(former);
        _replica = member;
        AddFollower(member);
    }

    /// <summary>Adds an item of a saved table, which its stream does not contain; the caller holds
    /// <see cref="SyncRoot"/>.</summary>
    public void Restore(Item item) => Apply(new ItemChange(null, item, null));

    /// <summary>Whether an item is part of an ongoing transaction; the caller holds <see cref="SyncRoot"/>.</summary>
    public bool IsClaimed(Item key) => _claimed is { Count: > 0 } claimed && claimed.Contains(key);

    /// <summary>Makes an item part of a transaction; the caller holds <see cref="SyncRoot"/>.</summary>
    public void Claim(Item key) => (_claimed ??= new HashSet<Item>(Items.Order)).Add(key);

    /// <summary>Ends a claim; the caller holds <see cref="SyncRoot"/>.</summary>
    public void Release(Item key) => _claimed!.Remove(key);

    /// <summary>Marks the start of applying a transaction; the caller holds <see cref="SyncRoot"/>.</summary>
    /// <param name="now">The time, one for all tables: at any point in time, the transaction is complete or absent.</param>
    public void BeginTransaction(DateTimeOffset now)
    {
        KeepPastState(now);
        Interlocked.Increment(ref _applied);
    }

    /// <summary>Marks the end of applying a transaction; the caller holds <see cref="SyncRoot"/>.</summary>
    public void EndTransaction() => Interlocked.Increment(ref _applied);

    /// <summary>Replaces the definition; the caller holds <see cref="SyncRoot"/>.</summary>
    /// <remarks>A new index is filled with the items that have its key; an index that the new definition does not contain is
    /// removed.</remarks>
    public void Redefine(TableDefinition definition)
    {
        // Created first, so that no page waits while an index is filled.
        var present = Version;
        SecondaryIndex[] indexes = [.. definition.Indexes.Select(i => FindIndex(i.Name)?.With(i) ?? BackFill(i, Key, present.Items))];
        _version = null;
        _indexes = indexes;
        ApplyStream(_definition.Stream, definition);
        ApplyTimeToLive(_definition.TimeToLive, definition);
        ApplyPointInTime(definition);
        _definition = definition.WithNextChange();
        Volatile.Write(ref _changeCount, _changeCount + 1);
    }

    /// <summary>Ends the changes that are over.</summary>
    public void EndChanges(DateTimeOffset now)
    {
        lock (SyncRoot)
        {
            if (_definition.NextChange <= now)
                Redefine(_definition.At(now));
        }
    }

    /// <summary>Creates an independent table with the same items; the caller holds <see cref="SyncRoot"/>.</summary>
    public Table Fork()
    {
        var fork = Fork(_definition, _settings);
        fork._history = _history?.Fork();
        return fork;
    }

    /// <summary>Creates an independent table with the same items in another database; the caller holds
    /// <see cref="SyncRoot"/>.</summary>
    /// <param name="definition">The definition of the new table.</param>
    /// <param name="settings">The other database's settings.</param>
    public Table Fork(TableDefinition definition, DatabaseSettings settings)
    {
        SecondaryIndex[] indexes = [.. _indexes.Select(i => i.Fork())];
        return new Table(definition, settings, Items.Fork(), indexes)
        {
            _sizeBytes = _sizeBytes,
            _changeCount = _changeCount,
            Collections = Collections?.Fork(indexes, settings.ItemCollectionSizeLimit),
        };
    }

    /// <summary>Creates a table with the items of a backup or a past state.</summary>
    /// <param name="definition">The definition of the new table.</param>
    /// <param name="settings">The database's settings.</param>
    /// <param name="source">The items, and indexes whose entries are used for indexes with the same key and projection; other indexes
    /// are filled.</param>
    public static Table Restore(TableDefinition definition, DatabaseSettings settings, TableVersion source)
    {
        SecondaryIndex[] indexes =
        [
            .. definition.Indexes.Select(i =>
                Array.Find(source.Indexes, present => present.Definition.HasSameEntries(i))?.Fork().With(i)
                ?? BackFill(i, definition.Key, source.Items)
            ),
        ];
        var hasLocal = definition.Indexes.Any(i => !i.IsGlobal);
        return new Table(definition, settings, source.Items.Fork(), indexes)
        {
            _sizeBytes = source.SizeBytes,
            Collections = hasLocal
                ? CollectionSizes.Measure(source.Items, indexes, definition.Key.HashNames[0], settings.ItemCollectionSizeLimit)
                : null,
        };
    }

    /// <summary>Closes the streams of a table that is deleted.</summary>
    public void CloseStreams() => _stream?.Disable();

    private void Apply(in ItemChange change)
    {
        var (old, changed, _) = change;
        _version = null;
        if (changed is not null)
            Items.Put(changed);
        else if (old is not null)
            Items.Remove(old);
        _sizeBytes += ItemSize.Measure(changed) - ItemSize.Measure(old);
        Volatile.Write(ref _changeCount, _changeCount + 1);
        foreach (var index in _indexes)
            index.Apply(old, changed);
        Collections?.Apply(change);
        if (changed is not null)
            _expiries?.Add(changed);
    }

    private void ApplyStream(StreamDefinition? present, TableDefinition definition)
    {
        var wanted = definition.Stream is { IsEnabled: true } stream ? stream : null;
        if (present is { IsEnabled: true } && present.Label == wanted?.Label)
            return;
        _stream?.Disable();
        _stream = wanted is null ? null : new StreamLog(definition, wanted, _settings.TimeProvider);
        if (_stream is { } log)
            _streams = [.. _streams.Where(old => old.IsReadable), log];
    }

    private void ApplyTimeToLive(TimeToLive? present, TableDefinition definition)
    {
        if (_expiries is null || definition.TimeToLive != present)
            _expiries = definition.TimeToLive is { IsEnabled: true } enabled ? new Expiries(enabled, _settings.TimeToLiveDelay) : null;
    }

    private void ApplyPointInTime(TableDefinition definition)
    {
        if (definition.PointInTime is not { } setting)
            Volatile.Write(ref _history, null);
        else if (_history is { } history)
            history.Days = setting.Days;
        else
            Volatile.Write(
                ref _history,
                new PointInTimeHistory(setting.Enabled.ToUnixTimeSeconds(), setting.Days, _settings.PointInTimeHistoryLimit)
            );
    }

    private void KeepPastState(DateTimeOffset now)
    {
        if (_history?.IsNewSecond(now) == true)
            _history.Add(now, _version?.Items ?? Items.Fork(), _sizeBytes);
    }

    private SecondaryIndex? FindIndex(string name) =>
        Array.Find(_indexes, i => string.Equals(i.Definition.Name, name, StringComparison.Ordinal));

    private static SecondaryIndex BackFill(IndexDefinition definition, KeySchema tableKey, ItemTree present)
    {
        var index = new SecondaryIndex(definition, tableKey);
        var items = present.Read(Position.BeforeHash(0), forward: true);
        while (items.MoveNext())
            index.Apply(null, items.Item);
        return index;
    }
}
