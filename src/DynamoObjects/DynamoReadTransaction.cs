using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Transactions;

namespace DynamoObjects;

/// <summary>Represents a transaction that reads up to 100 items as of one point in time.</summary>
/// <remarks>
/// <para><see cref="DynamoDatabase.ReadTransaction"/> creates an instance. This type is not thread-safe.</para>
/// <code>
/// var reads = database.ReadTransaction();
/// var store = reads.Find&lt;Store&gt;("s1");
/// var order = reads.Find&lt;Order&gt;(("c1", 7));
/// await reads.ReadAsync();
/// Console.WriteLine(store.Record?.Name);
/// </code>
/// </remarks>
public sealed class DynamoReadTransaction
{
    private readonly DynamoDatabase _database;
    private readonly List<FindAction> _actions = [];
    private readonly HashSet<(string Table, ItemIdentity Item)> _items = [];

    internal DynamoReadTransaction(DynamoDatabase database) => _database = database;

    /// <summary>Adds an item to read.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="key">The item's key. With an empty key, the record is <see langword="null"/>.</param>
    /// <returns>An object that has the record after <see cref="ReadAsync"/>.</returns>
    /// <exception cref="ArgumentException">The transaction already reads the item.</exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table.</exception>
    /// <exception cref="InvalidOperationException">The transaction already has 100 items.</exception>
    public TransactionRead<T> Find<T>(DynamoKey key)
        where T : class
    {
        var (table, schema, read) = (_database.Table<T>(), RecordSchema<T>.Instance, new TransactionRead<T>());
        if (ItemKeys.Resolve(schema, key) is not { } attributes)
        {
            read.SetItem(null);
            return read;
        }

        if (_actions.Count == TransactionRules.MaxActions)
            throw new InvalidOperationException(
                $"The transaction already has {TransactionRules.MaxActions} items, which is DynamoDB's limit. Use several transactions, or "
                    + $"GetManyAsync if the items need not be of one point in time."
            );
        if (!_items.Add(TransactionRules.GetIdentity(table.Name, attributes, schema.HashKey.AttributeName, schema.RangeKey?.AttributeName)))
            throw new ArgumentException(
                $"The transaction already reads the item with {key} in table '{table.Name}', and DynamoDB accepts each item only once.",
                nameof(key)
            );
        _actions.Add(new FindAction(table.Name, key, attributes, table.EnsureTableAsync, read.SetItem));
        return read;
    }

    /// <summary>Reads all items as of one point in time.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the records are available.</returns>
    /// <remarks>Each call reads the items again. A read that conflicts with a transaction of writes is retried with backoff.</remarks>
    /// <exception cref="TransactionFailedException">The conflicts with other transactions lasted too long.</exception>
    /// <exception cref="DynamoSchemaException">An item does not fit its record.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken = default)
    {
        if (_actions.Count == 0)
            return;
        foreach (var action in _actions)
            await action.EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        var request = new TransactGetItemsRequest
        {
            TransactItems = _actions.ConvertAll(action => new TransactGetItem
            {
                Get = new Get { TableName = action.TableName, Key = action.Attributes },
            }),
        };
        try
        {
            var response = await TransactionRules
                .SendAsync(_database.Options, () => _database.Requests.TransactGetItemsAsync(request, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            for (var i = 0; i < _actions.Count; i++)
                _actions[i].SetItem(response.Responses[i].Item);
        }
        catch (TransactionCanceledException exception)
        {
            throw new TransactionFailedException(Failures(exception), exception);
        }
    }

    private List<TransactionFailure> Failures(TransactionCanceledException cause) =>
        _actions
            .Zip(cause.CancellationReasons ?? [], (action, reason) => (action, reason))
            .Select((pair, i) => (Index: i, pair.action, pair.reason))
            .Where(entry => TransactionRules.IsFailure(entry.reason))
            .Select(entry => new TransactionFailure(
                entry.Index,
                TransactionOperation.Find,
                entry.action.TableName,
                entry.action.Key,
                null,
                entry.reason,
                null
            ))
            .ToList();
}
