using System.Collections.Concurrent;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Memory;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <summary>Represents a cache of a table's records in memory.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <remarks>
/// <para>The cache reads each key once, and also remembers keys without an item.</para>
/// <para>Only <see cref="FlushAsync(FlushMode, BatchOptions, CancellationToken)"/> writes to the table. A flush writes all records that
/// were created, changed, saved in the cache or deleted before the flush. The next flush writes changes that are made during this
/// flush.</para>
/// <para>This type is thread-safe, also for concurrent requests of the same key. Its records are not thread-safe: every caller receives the
/// same instance.</para>
/// </remarks>
#pragma warning disable CA1001 // The semaphore allocates nothing to dispose, because AvailableWaitHandle is not used.
public sealed partial class DynamoTableCache<T>
#pragma warning restore CA1001
    where T : class
{
    private readonly ConcurrentDictionary<ItemIdentity, CacheEntry<T>> _entries = new();
    private readonly ConcurrentDictionary<ItemIdentity, Lazy<Task<T?>>> _pendingReads = new();
    private readonly ReplacedItems _replaced = new();
    private readonly SemaphoreSlim _flushLock = new(1, 1);
    private long _reads;
    private long _hits;

    /// <summary>Creates an empty cache.</summary>
    /// <param name="table">The table to read from and write to.</param>
    public DynamoTableCache(DynamoTable<T> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Table = table;
    }

    /// <summary>Gets the table to read from and write to.</summary>
    public DynamoTable<T> Table { get; }

    /// <summary>Gets a value indicating whether records that the cache does not contain are read from the table.</summary>
    /// <value>
    /// The default is <see langword="true"/>. If <see langword="false"/>, records that the cache does not contain count as absent, and a
    /// flush replaces existing items. Use <see langword="false"/> to fill a table with imported data.
    /// </value>
    public bool ReadThrough { get; init; } = true;

    /// <summary>Gets the number of keys that were read from the table.</summary>
    /// <remarks>The number does not include the reads of a flush after a write with an unknown outcome.</remarks>
    public long TableReads => Interlocked.Read(ref _reads);

    /// <summary>Gets the number of reads that the cache served, including those of keys without an item.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>Gets the records in the cache, in no particular order.</summary>
    public IReadOnlyList<T> Records => [.. _entries.Values.Select(entry => entry.GetState().Record).OfType<T>()];

    /// <summary>Gets the records that the next flush writes.</summary>
    /// <remarks>Deleted records are not included.</remarks>
    public IReadOnlyList<T> ChangedRecords => [.. _entries.Values.Where(IsPending).Select(entry => entry.GetState().Record).OfType<T>()];

    /// <summary>Gets a value indicating whether the next flush writes or deletes a record.</summary>
    public bool HasChanges => _entries.Values.Any(IsPending);

    /// <summary>Returns the record with a key.</summary>
    /// <param name="key">The record's key.</param>
    /// <param name="cancellationToken">Cancels the wait; a read that other callers wait for continues.</param>
    /// <returns>The record, which is the same instance for every caller.</returns>
    /// <exception cref="ItemNotFoundException">Neither the cache nor the table has the item, or the key is empty.</exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T> GetAsync(DynamoKey key, CancellationToken cancellationToken = default) =>
        await FindAsync(key, cancellationToken).ConfigureAwait(false) ?? throw new ItemNotFoundException(Table.Name, key);

    /// <summary>Returns the record with a key, or <see langword="null"/> if there is none.</summary>
    /// <param name="key">The record's key.</param>
    /// <param name="cancellationToken">Cancels the wait; a read that other callers wait for continues.</param>
    /// <returns>
    /// The record, which is the same instance for every caller, or <see langword="null"/> if it does not exist or the key is empty.
    /// </returns>
    /// <exception cref="InvalidKeyException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T?> FindAsync(DynamoKey key, CancellationToken cancellationToken = default) =>
        ItemKeys.Resolve(DynamoTable<T>.Schema, key) is { } attributes
            ? await GetOrReadAsync(key, attributes, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>Returns the record with a key, or a new record with that key, which the next flush writes.</summary>
    /// <param name="key">The record's key.</param>
    /// <param name="cancellationToken">Cancels the wait; a read that other callers wait for continues.</param>
    /// <returns>The record, which is the same instance for every caller.</returns>
    /// <exception cref="InvalidKeyException">
    /// The key does not fit the table or is empty, or a key property of the new record does not keep its value.
    /// </exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T> GetOrCreateAsync(DynamoKey key, CancellationToken cancellationToken = default)
    {
        var attributes = ItemKeys.Resolve(DynamoTable<T>.Schema, key) ?? throw ItemKeys.CreateEmptyKeyException(DynamoTable<T>.Schema, key);
        return await GetOrReadAsync(key, attributes, cancellationToken).ConfigureAwait(false)
            ?? GetEntry(key, attributes).GetOrPut(DynamoTable<T>.Schema.Create(key, attributes));
    }

    /// <summary>Adds a record to the cache, or replaces the record with the same key.</summary>
    /// <param name="record">The new or loaded record.</param>
    /// <remarks>The next flush writes the record.</remarks>
    /// <exception cref="InvalidKeyException">A key is empty.</exception>
    /// <exception cref="DynamoSchemaException">
    /// The record cannot be written: no <see cref="DynamoDerivedTypeAttribute"/> declares its class, or DynamoDB cannot store a value.
    /// </exception>
    public void Save(T record)
    {
        ArgumentNullException.ThrowIfNull(record);
        DynamoTable<T>.Schema.Validate(record);
        var key = ItemKeys.GetKey(DynamoTable<T>.Schema, record);
        var attributes = ItemKeys.Resolve(DynamoTable<T>.Schema, key)
            ?? throw new InvalidKeyException(
                $"A {DynamoTable<T>.Schema.TypeName} with {key} cannot be saved: a key value cannot be empty.",
                key
            );

        // A record that cannot be written must fail here, not in the flush, where it would affect the others.
        _ = DynamoTable<T>.Schema.Write(record);
        GetEntry(key, attributes).Put(record);
    }

#pragma warning disable RS0026 // A key and a record are of different types, so no call is ambiguous.
    /// <summary>Removes the record with a key from the cache, and deletes its item in the next flush.</summary>
    /// <param name="key">The record's key. The item need not exist.</param>
    /// <returns>The removed record, or <see langword="null"/> if the cache did not contain it.</returns>
    /// <remarks>Nothing is read.</remarks>
    /// <exception cref="InvalidKeyException">The key does not fit the table, or is empty.</exception>
    public T? Delete(DynamoKey key)
    {
        var attributes = ItemKeys.Resolve(DynamoTable<T>.Schema, key)
            ?? throw new InvalidKeyException(
                $"{key} does not identify a {DynamoTable<T>.Schema.TypeName} to delete: a key value cannot be empty.",
                key
            );
        return GetEntry(key, attributes).Remove();
    }

    /// <summary>Removes a record from the cache, and deletes its item in the next flush.</summary>
    /// <param name="record">The record, which need not be in the cache.</param>
    /// <returns>The removed record with the same key, or <see langword="null"/> if the cache did not contain one.</returns>
    /// <exception cref="InvalidKeyException">A key is empty.</exception>
    public T? Delete(T record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Delete(ItemKeys.GetKey(DynamoTable<T>.Schema, record));
    }
#pragma warning restore RS0026

#pragma warning disable RS0026 // Keys and a query are of different types, so no call is ambiguous.
    /// <summary>Reads many records by keys into the cache, in batches.</summary>
    /// <param name="keys">The keys of the records.</param>
    /// <param name="options">The options of the batch, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call; records that were read before stay in the cache.</param>
    /// <returns>A task that completes when all records are in the cache.</returns>
    /// <remarks>Keys that the cache already knows, with or without an item, are not read again.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="BatchOptions.Concurrency"/> is less than 1.</exception>
    /// <exception cref="InvalidKeyException">A key does not fit the table. Nothing was read.</exception>
    /// <exception cref="BatchFailedException">Some records could not be read; all others are in the cache.</exception>
    public async Task LoadAsync(IEnumerable<DynamoKey> keys, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var requested = new Dictionary<ItemIdentity, (DynamoKey Key, Dictionary<string, AttributeValue> Attributes)>();
        foreach (var key in keys)
        {
            if (ItemKeys.Resolve(DynamoTable<T>.Schema, key) is { } attributes && !TryGet(Identity(attributes), out _))
                requested.TryAdd(Identity(attributes), (key, attributes));
        }

        if (!ReadThrough || requested.Count == 0)
            return;
        Interlocked.Add(ref _reads, requested.Count);
        await foreach (
            var record in Table.GetManyAsync(requested.Values.Select(entry => entry.Key), options, cancellationToken).ConfigureAwait(false)
        )
            TryAddLoaded(record);
        foreach (var (key, attributes) in requested.Values)
            GetEntry(key, attributes).TrySetLoaded(null);
    }

    /// <summary>Reads the records of a query or scan into the cache.</summary>
    /// <param name="query">
    /// The query or scan. It must not use <see cref="DynamoQuery{T}.Select"/>, and an index that it reads must contain all attributes.
    /// </param>
    /// <param name="cancellationToken">Cancels the call; records that were read before stay in the cache.</param>
    /// <returns>The number of records that were added.</returns>
    /// <remarks>Records that the cache already contains are unchanged.</remarks>
    /// <exception cref="DynamoSchemaException">An item does not fit the record.</exception>
    public async Task<int> LoadAsync(DynamoQuery<T> query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var added = 0;
        await foreach (var record in query.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Interlocked.Increment(ref _reads);
            if (TryAddLoaded(record))
                added++;
        }

        return added;
    }
#pragma warning restore RS0026

    private static bool IsPending(CacheEntry<T> entry)
    {
        var (record, isPending) = entry.GetState();
        return isPending ?? IsChanged(record!);
    }

    private static bool IsChanged(T record)
    {
        var schema = DynamoTable<T>.Schema;
        return schema.GetStored(record) is not { } stored || ItemChanges.Between(schema, stored, schema.Write(record)) is not null;
    }

    private static ItemIdentity Identity(Dictionary<string, AttributeValue> attributes) =>
        ItemIdentity.FromKey(DynamoTable<T>.Schema, attributes);

    private CacheEntry<T> GetEntry(DynamoKey key, Dictionary<string, AttributeValue> attributes) =>
        _entries.GetOrAdd(Identity(attributes), _ => new CacheEntry<T>(key, attributes, _replaced, ReadThrough));

    private bool TryGet(ItemIdentity identity, out T? record)
    {
        record = null;
        return _entries.TryGetValue(identity, out var entry) && entry.TryGet(out record);
    }

    private bool TryAddLoaded(T record)
    {
        // Uses the item's key: the property of the record may not return the value that it was set to.
        var schema = DynamoTable<T>.Schema;
        var stored = schema.GetStored(record)!;
        return GetEntry(StoredKey.Read(schema, stored), ItemKeys.GetAttributes(schema, stored)).TrySetLoaded(record);
    }

    /// <summary>Returns what is known of a key, or reads it from the table; concurrent callers share one read.</summary>
    private ValueTask<T?> GetOrReadAsync(DynamoKey key, Dictionary<string, AttributeValue> attributes, CancellationToken cancellationToken)
    {
        var identity = Identity(attributes);
        if (TryGet(identity, out var record))
        {
            Interlocked.Increment(ref _hits);
            return new ValueTask<T?>(record);
        }

        if (!ReadThrough)
            return default;
        var reading = _pendingReads.GetOrAdd(identity, _ => new Lazy<Task<T?>>(() => ReadAsync(identity, key, attributes)));
        return new ValueTask<T?>(reading.Value.WaitAsync(cancellationToken));
    }

    /// <summary>
    /// Reads a key on behalf of all callers that wait for it, so that no caller's token cancels the read. After a failed read, the next
    /// caller tries again.
    /// </summary>
    private async Task<T?> ReadAsync(ItemIdentity identity, DynamoKey key, Dictionary<string, AttributeValue> attributes)
    {
        try
        {
            // Another thread may have read it since the first lookup.
            if (TryGet(identity, out var known))
                return known;
            Interlocked.Increment(ref _reads);
            var record = await Table.FindAsync(key, cancellationToken: CancellationToken.None).ConfigureAwait(false);
            var entry = GetEntry(key, attributes);
            entry.TrySetLoaded(record);
            return entry.TryGet(out known) ? known : null;
        }
        finally
        {
            _pendingReads.TryRemove(identity, out _);
        }
    }
}
