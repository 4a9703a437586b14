using System.Collections.Concurrent;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Memory;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <summary>
/// A table's records in memory: each is read once, that there is none is remembered too, and nothing is written until
/// <see cref="FlushAsync(FlushMode, BatchOptions, CancellationToken)"/>,
/// which writes all that differs from the table: what was saved here, made new, changed or deleted.
/// </summary>
/// <typeparam name="T">The record class.</typeparam>
/// <remarks>
/// Thread-safe, also where several ask for one key at the same time; the records themselves are not, and everybody is
/// given the same one. A flush writes what it finds: what is changed meanwhile is written by the next.
/// </remarks>
#pragma warning disable CA1001 // The semaphore holds nothing to release: its wait handle is never asked for.
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

    /// <summary>Makes an empty memory over a table.</summary>
    /// <param name="table">The table that is read from and written to.</param>
    public DynamoTableCache(DynamoTable<T> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Table = table;
    }

    /// <summary>The table that is read from and written to.</summary>
    public DynamoTable<T> Table { get; }

    /// <summary>Whether records that are not in memory are read from the table.</summary>
    /// <value>
    /// <see langword="true"/> by default. When <see langword="false"/>, what is not in memory counts as absent, and a flush
    /// replaces what it finds in the table: for filling tables from elsewhere.
    /// </value>
    public bool ReadThrough { get; init; } = true;

    /// <summary>How many keys were read from the table.</summary>
    public long Reads => Interlocked.Read(ref _reads);

    /// <summary>How often memory had the answer: a record, or that there is none.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>The records in memory, in no particular order, as they are now.</summary>
    public IReadOnlyList<T> Records => [.. _entries.Values.Select(entry => entry.GetState().Record).OfType<T>()];

    /// <summary>The records that the next flush would write; deleted ones are not among them.</summary>
    public IReadOnlyList<T> ChangedRecords => [.. _entries.Values.Where(IsPending).Select(entry => entry.GetState().Record).OfType<T>()];

    /// <summary>Whether a flush would write or delete anything.</summary>
    public bool HasChanges => _entries.Values.Any(IsPending);

    /// <summary>The record with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait; the read goes on for others who wait for it.</param>
    /// <returns>The record, the same for everybody.</returns>
    /// <exception cref="ItemNotFoundException">There is none, in memory and in the table; so for every empty key.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T> GetAsync(DynamoKey key, CancellationToken cancellationToken = default) =>
        await FindAsync(key, cancellationToken).ConfigureAwait(false) ?? throw new ItemNotFoundException(Table.Name, key);

    /// <summary>The record with a key, if there is one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait; the read goes on for others who wait for it.</param>
    /// <returns>The record, the same for everybody, or <see langword="null"/> where there is none; so for every empty key.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T?> FindAsync(DynamoKey key, CancellationToken cancellationToken = default) =>
        ItemKeys.Resolve(DynamoTable<T>.Schema, key) is { } attributes
            ? await GetOrReadAsync(key, attributes, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>The record with a key, or a new one with that key, which the next flush writes.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait; the read goes on for others who wait for it.</param>
    /// <returns>The record, the same for everybody.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty, or is not the one that the new
    /// record has.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T> GetOrCreateAsync(DynamoKey key, CancellationToken cancellationToken = default)
    {
        var attributes = ItemKeys.Resolve(DynamoTable<T>.Schema, key) ?? throw ItemKeys.CreateEmptyKeyException(DynamoTable<T>.Schema, key);
        return await GetOrReadAsync(key, attributes, cancellationToken).ConfigureAwait(false)
            ?? GetEntry(key, attributes).GetOrPut(DynamoTable<T>.Schema.Create(key, attributes));
    }

    /// <summary>Puts a record into memory, for the next flush to write; it takes the place of another with its key.</summary>
    /// <param name="record">The record, new or loaded.</param>
    /// <exception cref="InvalidKeysException">A key is empty.</exception>
    /// <exception cref="DynamoSchemaException">
    /// The record could not be written as it is: it is of a class that is not declared, or a value is one that DynamoDB cannot hold.
    /// </exception>
    public void Save(T record)
    {
        ArgumentNullException.ThrowIfNull(record);
        DynamoTable<T>.Schema.Validate(record);
        var key = ItemKeys.GetKey(DynamoTable<T>.Schema, record);
        var attributes = ItemKeys.Resolve(DynamoTable<T>.Schema, key)
            ?? throw new InvalidKeysException($"A {DynamoTable<T>.Schema.TypeName} cannot be saved with {key}: keys cannot be empty.", key);

        // What cannot be written is to be known here, and not to keep all others from being flushed.
        _ = DynamoTable<T>.Schema.Write(record);
        GetEntry(key, attributes).Put(record);
    }

#pragma warning disable RS0026 // A key and a record cannot be taken for each other.
    /// <summary>Takes the record with a key out of memory, for the next flush to delete its item. Nothing is read for it.</summary>
    /// <param name="key">The key; no error where there is no such item.</param>
    /// <returns>The record that was in memory, or <see langword="null"/>.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    public T? Delete(DynamoKey key)
    {
        var attributes = ItemKeys.Resolve(DynamoTable<T>.Schema, key)
            ?? throw new InvalidKeysException($"A {DynamoTable<T>.Schema.TypeName} cannot be deleted by {key}: keys cannot be empty.", key);
        return GetEntry(key, attributes).Remove();
    }

    /// <summary>Takes a record out of memory, for the next flush to delete its item.</summary>
    /// <param name="record">The record, which need not be in memory.</param>
    /// <returns>The record that was in memory with that key, or <see langword="null"/>.</returns>
    /// <exception cref="InvalidKeysException">A key is empty.</exception>
    public T? Delete(T record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Delete(ItemKeys.GetKey(DynamoTable<T>.Schema, record));
    }
#pragma warning restore RS0026

#pragma warning disable RS0026 // Keys and a query cannot be taken for each other.
    /// <summary>Reads many records into memory at once, by keys; those that are there already, or known to be absent, are
    /// not read again.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="options">How they are read; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the wait; what was read by then is in memory.</param>
    /// <returns>A task that ends when all are in memory.</returns>
    /// <exception cref="InvalidKeysException">A key does not fit the table; nothing was read.</exception>
    /// <exception cref="BatchFailedException">Some could not be read; all others are in memory.</exception>
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

    /// <summary>Reads what a query or scan finds into memory; records that are there already stay as they are.</summary>
    /// <param name="query">The query or scan, of all attributes.</param>
    /// <param name="cancellationToken">Ends the wait; what was read by then is in memory.</param>
    /// <returns>How many records were added.</returns>
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
        // The item's own key: the record's property may not keep what it is set to.
        var schema = DynamoTable<T>.Schema;
        var stored = schema.GetStored(record)!;
        return GetEntry(StoredKey.Read(schema, stored), ItemKeys.GetAttributes(schema, stored)).TrySetLoaded(record);
    }

    /// <summary>What is known of a key, read from the table where nothing is; several who ask at the same time share one read.</summary>
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

    /// <summary>Reads a key for all who wait for it, so that none of their tokens ends it; a read that fails is forgotten,
    /// and the next tries again.</summary>
    private async Task<T?> ReadAsync(ItemIdentity identity, DynamoKey key, Dictionary<string, AttributeValue> attributes)
    {
        try
        {
            // Somebody may have read it between the look and this.
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
