using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Transactions;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <summary>
/// Up to 100 writes and checks, on several tables, of which all are done or none: <c>await
/// database.Transaction().Save(order).Update&lt;Store&gt;("s1", u => ...).CommitAsync()</c>. Made by
/// <see cref="DynamoDatabase.Transaction"/>. Not thread-safe.
/// </summary>
/// <remarks>
/// Each method adds an action and returns this transaction; records are taken as they are at that call. A transaction may name an item only
/// once. See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions</see>.
/// </remarks>
public sealed class DynamoTransaction
{
    private readonly DynamoDatabase _database;
    private readonly List<TransactionAction> _actions = [];
    private readonly HashSet<(string Table, ItemIdentity Item)> _items = [];
    private bool _isCommitted;

    internal DynamoTransaction(DynamoDatabase database, string? token)
    {
        if (token is not null)
            ArgumentException.ThrowIfNullOrEmpty(token);
        (_database, Token) = (database, token ?? Guid.NewGuid().ToString());
    }

    /// <summary>What DynamoDB knows the transaction by: for ten minutes, one that was done is not done again.</summary>
    public string Token { get; }

    /// <summary>How many actions there are.</summary>
    public int Count => _actions.Count;

    /// <summary>
    /// Saves a record, as <see cref="DynamoTable{T}.SaveAsync(T, Expression{Func{T, bool}}, bool, CancellationToken)"/> does.
    /// A loaded record without changes adds no action.
    /// </summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="record">The record. It counts as loaded once the transaction is done.</param>
    /// <param name="when">
    /// A condition that the item must meet, such as <c>s => s.Visits &lt; 10</c>; <see langword="null"/> for none.
    /// </param>
    /// <param name="overwrite">
    /// Whether to save without conditions, except that a loaded record's item must exist; not for loaded records with
    /// <see cref="DynamoVersionAttribute"/>, and not together with <paramref name="when"/>.
    /// </param>
    /// <returns>This transaction.</returns>
    /// <exception cref="ArgumentException">
    /// The transaction has an action on the item already, the record cannot be overwritten, or both <paramref name="when"/> and
    /// <paramref name="overwrite"/> are given.
    /// </exception>
    /// <exception cref="InvalidKeysException">A key is empty, or is not the key that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot store a value of the record.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    /// <exception cref="InvalidOperationException">The transaction is done, or has 100 actions.</exception>
    public DynamoTransaction Save<T>(T record, Expression<Func<T, bool>>? when = null, bool overwrite = false)
        where T : class => Save(record, WriteCondition.CreateForSave(DynamoTable<T>.Translator, when, overwrite), overwrite);

#pragma warning disable RS0026, RS0027 // A key and a record cannot be taken for each other; what is optional is the same.
    /// <summary>Deletes the item with a key, which has to be there.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="when">A condition that has to hold of the item; <see langword="null"/> for none.</param>
    /// <returns>This transaction.</returns>
    /// <exception cref="ArgumentException">The transaction names the item already.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    /// <exception cref="InvalidOperationException">The transaction is done, or has 100 actions.</exception>
    public DynamoTransaction Delete<T>(DynamoKey key, Expression<Func<T, bool>>? when = null)
        where T : class => Delete(key, null, when);

    /// <summary>
    /// Deletes a record's item, which must exist; the item of a loaded record with <see cref="DynamoVersionAttribute"/> in the loaded
    /// version.
    /// </summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="record">The record. It counts as new once the transaction is done.</param>
    /// <param name="when">A condition that has to hold of the item; <see langword="null"/> for none.</param>
    /// <returns>This transaction.</returns>
    /// <exception cref="ArgumentException">The transaction names the item already.</exception>
    /// <exception cref="InvalidKeysException">A key is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    /// <exception cref="InvalidOperationException">The transaction is done, or has 100 actions.</exception>
    public DynamoTransaction Delete<T>(T record, Expression<Func<T, bool>>? when = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        return Delete(ItemKeys.GetKey(RecordSchema<T>.Instance, record), record, when);
    }
#pragma warning restore RS0026, RS0027

    /// <summary>
    /// Changes an item in place, as
    /// <see cref="DynamoTable{T}.UpdateAsync"/>
    /// does.
    /// </summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="key">The item's key.</param>
    /// <param name="update">The changes, as <c>u => u.Set(s => s.Name, "x").Increment(s => s.Visits, 1)</c>.</param>
    /// <param name="when">What must hold for the item; <see langword="null"/> for nothing.</param>
    /// <param name="mustExist">
    /// Whether there must be such an item; otherwise one that does not exist is made of the key and the changes.
    /// </param>
    /// <returns>This transaction.</returns>
    /// <exception cref="ArgumentException">The transaction names the item already.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that, or nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">The transaction is done, or has 100 actions.</exception>
    public DynamoTransaction Update<T>(
        DynamoKey key,
        Func<ItemUpdate<T>, ItemUpdate<T>> update,
        Expression<Func<T, bool>>? when = null,
        bool mustExist = false
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(update);
        var table = _database.Table<T>();
        var attributes = RequireKey<T>(key);
        mustExist = DynamoTable<T>.MustExist(mustExist);
        return Add<T>(attributes, new UpdateAction<T>(table, key, attributes, table.TranslateUpdate(update, when, mustExist), mustExist));
    }

    internal DynamoTransaction Update<T>(DynamoTable<T> table, DynamoKey key, ItemExpressions update, bool mustExist)
        where T : class
    {
        var attributes = RequireKey<T>(key);
        return Add<T>(attributes, new UpdateAction<T>(table, key, attributes, update, mustExist));
    }

    /// <summary>Only checks a condition: unless it holds of the item, nothing of the transaction is done.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="key">The item's key. Of an item that is not there all attributes are absent.</param>
    /// <param name="condition">The condition, as <c>s => s.Visits &lt; 10</c>.</param>
    /// <returns>This transaction.</returns>
    /// <exception cref="ArgumentException">The transaction names the item already.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    /// <exception cref="InvalidOperationException">The transaction is done, or has 100 actions.</exception>
    public DynamoTransaction Check<T>(DynamoKey key, Expression<Func<T, bool>> condition)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(condition);
        var translated = WriteCondition.Translate(DynamoTable<T>.Translator, condition);
        var attributes = RequireKey<T>(key);
        return translated.Text is null ? this : Add<T>(attributes, new CheckAction<T>(_database.Table<T>(), key, attributes, translated));
    }

    /// <summary>Does all actions, or none. One without actions sends nothing.</summary>
    /// <param name="cancellationToken">Ends the wait; whether the transaction was done is then unknown.</param>
    /// <returns>A task that ends when all is done.</returns>
    /// <remarks>
    /// Where another transaction is in the way, it is sent again after a while, some times. Where its outcome is unknown, as after a
    /// time-out, commit it again: with the same <see cref="Token"/> it is not done twice, within ten minutes. A record of it can also be
    /// saved alone then.
    /// </remarks>
    /// <exception cref="TransactionFailedException">
    /// Nothing was done: a condition does not hold, or other transactions were in the way for too long.
    /// </exception>
    /// <exception cref="InvalidOperationException">The transaction is done.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken = default)
    {
        RequireOpen();
        if (_actions.Count > 0)
        {
            foreach (var action in _actions)
                await action.EnsureTableAsync(cancellationToken).ConfigureAwait(false);
            var actions = _actions.ConvertAll(action => action.ToRequest());
            var request = new TransactWriteItemsRequest { ClientRequestToken = Token, TransactItems = actions };
            var write = new AttemptedWrite();
            try
            {
                await TransactionRules.SendAsync(_database.Options, SendAsync, cancellationToken).ConfigureAwait(false);
            }
            catch (TransactionCanceledException exception) when (!write.MayBeWritten || !TransactionRules.IsTransient(exception))
            {
                throw new TransactionFailedException(Failures(exception), exception);
            }
            catch (IdempotentParameterMismatchException exception)
            {
                throw new TransactionFailedException(Token, exception);
            }
            catch when (write.MayBeWritten)
            {
                foreach (var action in _actions)
                    action.MarkInDoubt();
                throw;
            }

            Task<TransactWriteItemsResponse> SendAsync() => _database.Requests.TransactWriteItemsAsync(request, write, cancellationToken);
        }

        _isCommitted = true;
        foreach (var action in _actions)
            action.Complete();
    }

    private DynamoTransaction Save<T>(T record, WriteCondition? when, bool overwrite)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        var table = _database.Table<T>();
        if (RecordSave<T>.Prepare(table, record, when, overwrite) is not { } save)
        {
            RequireOpen();
            return this;
        }

        if (save.ReadsVersionFromResponse)
        {
            throw new ArgumentException(
                $"A loaded {DynamoTable<T>.Schema.TypeName} of no known version, or to be overwritten, cannot be saved in a transaction, "
                    + "which does not tell the version that it gets.",
                nameof(record)
            );
        }

        return Add<T>(RequireKey<T>(ItemKeys.GetKey(DynamoTable<T>.Schema, record)), new SaveAction<T>(table, record, save));
    }

    private DynamoTransaction Delete<T>(DynamoKey key, T? record, Expression<Func<T, bool>>? when)
        where T : class
    {
        var attributes = RequireKey<T>(key);
        var condition = WriteCondition.CreateOptional(DynamoTable<T>.Translator, when);
        var table = _database.Table<T>();
        var deletion = new RecordDeletion<T>(table, key, attributes, record, condition);
        return Add<T>(attributes, new DeleteAction<T>(table, key, record, deletion));
    }

    private static Dictionary<string, AttributeValue> RequireKey<T>(DynamoKey key)
        where T : class =>
        ItemKeys.Resolve(RecordSchema<T>.Instance, key)
        ?? throw new InvalidKeysException($"A transaction on {RecordSchema<T>.Instance.TypeName} needs a key, but {key} was given.", key);

    private DynamoTransaction Add<T>(Dictionary<string, AttributeValue> key, TransactionAction action)
        where T : class
    {
        RequireOpen();
        if (_actions.Count == TransactionRules.MaxActions)
        {
            throw new InvalidOperationException(
                $"A transaction takes {TransactionRules.MaxActions} actions, and has them: make several, or a batch where they need "
                    + "not be done together."
            );
        }

        var schema = RecordSchema<T>.Instance;
        if (!_items.Add(TransactionRules.GetIdentity(action.TableName, key, schema.HashKey.AttributeName, schema.RangeKey?.AttributeName)))
        {
            throw new ArgumentException(
                $"The transaction has an action on the item with {action.Key} in table '{action.TableName}' already, and DynamoDB takes "
                    + "one."
            );
        }

        _actions.Add(action);
        return this;
    }

    private void RequireOpen()
    {
        if (_isCommitted)
            throw new InvalidOperationException("The transaction is done: make a new one.");
    }

    private List<TransactionFailure> Failures(TransactionCanceledException cause)
    {
        var failures = new List<TransactionFailure>();
        for (var i = 0; i < _actions.Count && i < (cause.CancellationReasons?.Count ?? 0); i++)
        {
            var (action, reason) = (_actions[i], cause.CancellationReasons![i]);
            if (!TransactionRules.IsFailure(reason))
                continue;
            var error = reason.Code == TransactionRules.ConditionFailed ? action.CreateException(FoundItem.Get(reason), cause) : null;
            failures.Add(new TransactionFailure(i, action.Operation, action.TableName, action.Key, action.Record, reason, error));
        }

        return failures;
    }
}
