using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Transactions;

namespace DynamoObjects;

/// <summary>Up to 100 items of several tables, read as they were at one point in time. Made by
/// <see cref="DynamoDatabase.ReadTransaction"/>. Not thread-safe.</summary>
/// <remarks>
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

    /// <summary>Adds an item.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="key">The item's key; an empty one finds nothing.</param>
    /// <returns>What has the record once the transaction is read.</returns>
    /// <exception cref="ArgumentException">The transaction names the item already.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="InvalidOperationException">The transaction has 100 items.</exception>
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
                $"A transaction takes {TransactionRules.MaxActions} items, and has them: read several, or a batch where they need "
                    + $"not be of one point in time."
            );
        if (!_items.Add(TransactionRules.GetIdentity(table.Name, attributes, schema.HashKey.AttributeName, schema.RangeKey?.AttributeName)))
            throw new ArgumentException(
                $"The transaction reads the item with {key} in table '{table.Name}' already, and DynamoDB takes it once.",
                nameof(key)
            );
        _actions.Add(new FindAction(table.Name, key, attributes, table.EnsureTableAsync, read.SetItem));
        return read;
    }

    /// <summary>Reads all items, as they are at one point in time. Each call reads them again.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the records are there.</returns>
    /// <remarks>Where a transaction of writes is in the way, it is read again after a while, some times.</remarks>
    /// <exception cref="TransactionFailedException">Other transactions were in the way for too long.</exception>
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
