using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Mapping;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <content>Methods that read and write many items by their keys.</content>
public partial class DynamoTable<T>
{
    /// <summary>Loads the items with the given keys, up to 100 in each request.</summary>
    /// <param name="keys">The keys; duplicates are requested once.</param>
    /// <param name="options">The options of the batch, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The records in no particular order. Each enumeration reads them again.</returns>
    /// <remarks>Keys without an item and empty keys are skipped.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="BatchOptions.Concurrency"/> is less than 1.</exception>
    /// <exception cref="InvalidKeyException">A key does not fit the table. Nothing was sent.</exception>
    /// <exception cref="BatchFailedException">
    /// Some items could not be read, even after retries with backoff, or do not fit the record. All others were returned.
    /// </exception>
    public async IAsyncEnumerable<T> GetManyAsync(
        IEnumerable<DynamoKey> keys,
        BatchOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(keys);
        options ??= new BatchOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Concurrency, 1);
        var requested = new Dictionary<ItemIdentity, (DynamoKey Key, Dictionary<string, AttributeValue> Attributes)>();
        foreach (var key in keys)
        {
            if (ItemKeys.Resolve(Schema, key) is { } attributes)
                requested.TryAdd(ItemIdentity.FromKey(Schema, attributes), (key, attributes));
        }

        await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        using var cancellationSource = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tracker = new BatchProgressTracker(requested.Count, options.Progress);
        var pending = new Queue<Task<List<Dictionary<string, AttributeValue>>>>();
        using var chunks = requested.Values.Chunk(BatchRules.MaxKeys).GetEnumerator();
        try
        {
            while (true)
            {
                while (pending.Count < options.Concurrency && chunks.MoveNext())
                    pending.Enqueue(
                        new BatchReader(Database, Schema, Name, options.Consistent, tracker).ReadAsync(
                            chunks.Current,
                            cancellationSource.Token
                        )
                    );
                if (pending.Count == 0)
                    break;
                foreach (var item in await pending.Dequeue().ConfigureAwait(false))
                {
                    if (Load(item, tracker) is { } record)
                        yield return record;
                }
            }
        }
        finally
        {
            // Also if the caller stops the enumeration: no request continues in the background.
            await cancellationSource.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(pending)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        tracker.ThrowIfAnyFailed(Name, "read");
    }

    /// <summary>
    /// Saves many records, up to 25 in each request, and replaces existing items, because DynamoDB has no conditions in batches.
    /// </summary>
    /// <param name="records">
    /// The new and loaded records. Each record is written whole. The item of a loaded record keeps the attributes that the class does not
    /// declare. A loaded record without changes is not sent. Saved records count as loaded.
    /// </param>
    /// <param name="options">The options of the batch, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call; it is then unknown whether the records of pending requests were saved.</param>
    /// <returns>A task that completes when all records are saved.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="BatchOptions.Concurrency"/> is less than 1.</exception>
    /// <exception cref="InvalidKeyException">
    /// A key is empty, occurs twice, or is not the key that the record was loaded with. Nothing was sent.
    /// </exception>
    /// <exception cref="DynamoSchemaException">
    /// A record has a <see cref="DynamoVersionAttribute"/>, was loaded in part, or has a value that DynamoDB cannot store. Nothing was
    /// sent.
    /// </exception>
    /// <exception cref="BatchFailedException">
    /// Some records could not be saved, even after retries with backoff, or it is unknown whether they were saved
    /// (<see cref="BatchFailure.MayBeWritten"/>). All others were saved.
    /// </exception>
    public async Task SaveManyAsync(IEnumerable<T> records, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        var items = new Dictionary<ItemIdentity, BatchItem>();
        foreach (var record in records)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
            if (ToBatchItem(record) is { } item && !items.TryAdd(item.Identity, item))
                throw new InvalidKeyException($"Two of the records have {item.Key}. Pass only one record for each key.", item.Key);
        }

        await WriteAsync([.. items.Values], options, "saved", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the items with the given keys, up to 25 in each request.</summary>
    /// <param name="keys">The keys; duplicates are sent once.</param>
    /// <param name="options">The options of the batch, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call; it is then unknown whether the items of pending requests were deleted.</param>
    /// <returns>A task that completes when all items are deleted.</returns>
    /// <remarks>Keys without an item are ignored.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="BatchOptions.Concurrency"/> is less than 1.</exception>
    /// <exception cref="InvalidKeyException">A key does not fit the table, or is empty. Nothing was sent.</exception>
    /// <exception cref="BatchFailedException">
    /// Some items could not be deleted, even after retries with backoff. All others were deleted.
    /// </exception>
    public async Task DeleteManyAsync(
        IEnumerable<DynamoKey> keys,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<ItemIdentity, BatchItem>();
        foreach (var key in keys)
        {
            var attributes = ItemKeys.Resolve(Schema, key)
                ?? throw new InvalidKeyException(
                    $"{key} does not identify a {Schema.TypeName} to delete: a key value cannot be empty.",
                    key
                );
            var item = ToBatchItem(key, attributes);
            items.TryAdd(item.Identity, item);
        }

        await WriteAsync([.. items.Values], options, "deleted", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the record, or null if the item does not fit the record, which the tracker counts as a failure.</summary>
    private static T? Load(Dictionary<string, AttributeValue> item, BatchProgressTracker tracker)
    {
        try
        {
            return Schema.Load(item);
        }
        catch (DynamoSchemaException exception) when (exception.Key is { } key)
        {
            tracker.MoveToFailures(new BatchFailure(key, null, exception));
            return null;
        }
    }

    /// <summary>Returns the batch item of a record, or null if the record has no changes.</summary>
    private BatchItem? ToBatchItem(T record) =>
        RecordSave<T>.PrepareForBatch(this, record) is { } save
            ? ToBatchItem(record, save, () => save.Complete()) with
            {
                MarkInDoubt = () => InDoubt.Add(save),
            }
            : null;

    internal static BatchItem ToBatchItem(T record, RecordSave<T> save, Action complete) =>
        new(
            ItemIdentity.FromKey(Schema, save.Item),
            ItemKeys.GetKey(Schema, record),
            record,
            new WriteRequest(new PutRequest(save.Item)),
            complete
        );

    internal static BatchItem ToBatchItem(DynamoKey key, Dictionary<string, AttributeValue> attributes, Action? complete = null) =>
        new(ItemIdentity.FromKey(Schema, attributes), key, null, new WriteRequest(new DeleteRequest(attributes)), complete);

    private async Task WriteAsync(
        IReadOnlyList<BatchItem> items,
        BatchOptions? options,
        string operation,
        CancellationToken cancellationToken
    )
    {
        options ??= new BatchOptions();
        var tracker = new BatchProgressTracker(items.Count, options.Progress);
        await WriteAsync(items, tracker, options.Concurrency, cancellationToken).ConfigureAwait(false);
        tracker.ThrowIfAnyFailed(Name, operation);
    }

    internal async Task WriteAsync(
        IReadOnlyList<BatchItem> items,
        BatchProgressTracker tracker,
        int concurrency,
        CancellationToken cancellationToken
    )
    {
        await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        var writer = new BatchWriter(Database, Name, Schema.HashKey.AttributeName, Schema.RangeKey?.AttributeName, tracker);
        await writer.WriteAsync(items, concurrency, cancellationToken).ConfigureAwait(false);
    }
}
