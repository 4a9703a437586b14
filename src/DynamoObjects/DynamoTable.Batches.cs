using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Mapping;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <content>Reading and writing many items by their keys.</content>
public partial class DynamoTable<T>
{
    /// <summary>Loads the items with many keys, 100 in a request; keys without an item, and empty ones, are left out.</summary>
    /// <param name="keys">The keys; one that is given twice is asked for once.</param>
    /// <param name="options">How they are read; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The records as they come, which is in no particular order. Each enumeration asks again.</returns>
    /// <exception cref="InvalidKeysException">A key does not fit the table; nothing was asked for.</exception>
    /// <exception cref="BatchFailedException">
    /// Some items could not be read, after all others were returned: unprocessed keys and throttled requests are sent again, several times;
    /// an item that does not fit the record fails with <see cref="DynamoSchemaException"/>.
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
            // Also where the caller has had enough: nothing goes on behind its back.
            await cancellationSource.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(pending)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        tracker.ThrowIfAnyFailed(Name, "read");
    }

    /// <summary>Saves many records, 25 in a request, whatever is in the table by now: DynamoDB takes no conditions in batches.</summary>
    /// <param name="records">
    /// The records: new ones, which replace what is there, and loaded ones, which are written whole, with the attributes that the class
    /// does not declare as they were loaded. A loaded record without changes is not sent. Those that were saved count as loaded.
    /// </param>
    /// <param name="options">How they are written; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the work; whether the records of requests under way were saved is then unknown.</param>
    /// <returns>A task that ends when all are saved.</returns>
    /// <exception cref="InvalidKeysException">
    /// A key is empty, is given twice, or is not the one that the record was loaded with; nothing was sent.
    /// </exception>
    /// <exception cref="DynamoSchemaException">
    /// The record has a <see cref="DynamoVersionAttribute"/>, was loaded in part, or has a value that DynamoDB cannot store; nothing
    /// was sent.
    /// </exception>
    /// <exception cref="BatchFailedException">
    /// Some records could not be saved, or whether they were is unknown (<see cref="BatchFailure.Cause"/>); all others were. Unprocessed
    /// items and throttled requests are sent again, some times.
    /// </exception>
    public async Task SaveManyAsync(IEnumerable<T> records, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        var items = new Dictionary<ItemIdentity, BatchItem>();
        foreach (var record in records)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
            if (ToBatchItem(record) is { } item && !items.TryAdd(item.Identity, item))
                throw new InvalidKeysException($"Two of the records have {item.Key}: which of them is to be saved?", item.Key);
        }

        await WriteAsync([.. items.Values], options, "saved", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the items with many keys, 25 in a request; keys without an item are no error.</summary>
    /// <param name="keys">The keys; one that is given twice is sent once.</param>
    /// <param name="options">How they are deleted; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the work; whether the items of requests under way were deleted is then unknown.</param>
    /// <returns>A task that ends when all are deleted.</returns>
    /// <exception cref="InvalidKeysException">A key does not fit the table, or is empty; nothing was sent.</exception>
    /// <exception cref="BatchFailedException">
    /// Some items could not be deleted; all others were. Unprocessed items and throttled requests are sent again, some times.
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
                ?? throw new InvalidKeysException($"A {Schema.TypeName} cannot be deleted by {key}: keys cannot be empty.", key);
            var item = ToBatchItem(key, attributes);
            items.TryAdd(item.Identity, item);
        }

        await WriteAsync([.. items.Values], options, "deleted", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A record, or null where the item does not fit, which is in the tally.</summary>
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

    /// <summary>A record as a batch saves it, or null where it has not changed.</summary>
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
