using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Transactions;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <summary>
/// Represents a transaction of up to 100 writes and condition checks: <c>await
/// database.Transaction().Save(order).Update&lt;Store&gt;("s1", u => ...).CommitAsync()</c>.
/// </summary>
/// <remarks>
/// DynamoDB carries out all actions of a transaction or none. The actions can be on several tables.
/// <see cref="DynamoDatabase.Transaction"/> creates an instance. This type is not thread-safe. Each method adds an action and returns this
/// transaction. An action uses its record as it is at that call. A transaction accepts each item only once. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions</see>.
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

    /// <summary>Gets the client request token.</summary>
    /// <remarks>
    /// DynamoDB remembers a token for ten minutes after the first call succeeds, and does not carry out a transaction with the same token
    /// again.
    /// </remarks>
    public string Token { get; }

    /// <summary>Gets the number of actions.</summary>
    public int Count => _actions.Count;

    /// <summary>
    /// Adds an action that saves a record, as <see cref="DynamoTable{T}.SaveAsync(T, Expression{Func{T, bool}}, bool, CancellationToken)"/>
    /// does.
    /// </summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="record">The record. It counts as loaded after the transaction is committed.</param>
    /// <param name="when">
    /// A condition that the item must meet, such as <c>s => s.Visits &lt; 10</c>, or <see langword="null"/> for none.
    /// </param>
    /// <param name="overwrite">
    /// Whether to save without conditions, except that the item of a loaded record must exist. You cannot use this parameter for loaded
    /// records with <see cref="DynamoVersionAttribute"/>, or together with <paramref name="when"/>.
    /// </param>
    /// <returns>This transaction.</returns>
    /// <remarks>A loaded record without changes adds no action.</remarks>
    /// <exception cref="ArgumentException">
    /// The transaction already has an action on the item, the record cannot be overwritten, or both <paramref name="when"/> and
    /// <paramref name="overwrite"/> are given.
    /// </exception>
    /// <exception cref="InvalidKeyException">A key is empty, or is not the key that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot store a value of the record.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    /// <exception cref="InvalidOperationException">The transaction is already committed or has 100 actions.</exception>
    public DynamoTransaction Save<T>(T record, Expression<Func<T, bool>>? when = null, bool overwrite = false)
        where T : class => Save(record, WriteCondition.CreateForSave(DynamoTable<T>.Translator, when, overwrite), overwrite);

#pragma warning disable RS0026, RS0027 // A key and a record are of different types, so no call is ambiguous.
    /// <summary>Adds an action that deletes the item with a key.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="key">The key of the item to delete.</param>
    /// <param name="when">
    /// A condition that the item must meet, such as <c>s => s.Visits == 0</c>, or <see langword="null"/> for none.
    /// </param>
    /// <returns>This transaction.</returns>
    /// <remarks>The item must exist.</remarks>
    /// <exception cref="ArgumentException">The transaction already has an action on the item.</exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    /// <exception cref="InvalidOperationException">The transaction is already committed or has 100 actions.</exception>
    public DynamoTransaction Delete<T>(DynamoKey key, Expression<Func<T, bool>>? when = null)
        where T : class => Delete(key, null, when);

    /// <summary>Adds an action that deletes a record's item, which must exist.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="record">The record. It counts as new after the transaction is committed.</param>
    /// <param name="when">
    /// A condition that the item must meet, such as <c>s => s.Visits == 0</c>, or <see langword="null"/> for none.
    /// </param>
    /// <returns>This transaction.</returns>
    /// <remarks>The item of a loaded record with <see cref="DynamoVersionAttribute"/> must have the loaded version.</remarks>
    /// <exception cref="ArgumentException">The transaction already has an action on the item.</exception>
    /// <exception cref="InvalidKeyException">A key is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    /// <exception cref="InvalidOperationException">The transaction is already committed or has 100 actions.</exception>
    public DynamoTransaction Delete<T>(T record, Expression<Func<T, bool>>? when = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        return Delete(ItemKeys.GetKey(RecordSchema<T>.Instance, record), record, when);
    }
#pragma warning restore RS0026, RS0027

    /// <summary>Adds an action that changes an item in place, as <see cref="DynamoTable{T}.UpdateAsync"/> does.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="key">The item's key.</param>
    /// <param name="update">The changes: <c>u => u.Set(s => s.Name, "x").Increment(s => s.Visits, 1)</c>.</param>
    /// <param name="when">
    /// A condition that the item must meet, such as <c>s => s.City == "C1"</c>, or <see langword="null"/> for none.
    /// </param>
    /// <param name="mustExist">
    /// Whether the item must exist. If <see langword="false"/>, an item that does not exist is created from the key and the changes.
    /// </param>
    /// <returns>This transaction.</returns>
    /// <exception cref="ArgumentException">The transaction already has an action on the item.</exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the update, or the update changes nothing.</exception>
    /// <exception cref="InvalidOperationException">The transaction is already committed or has 100 actions.</exception>
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

    /// <summary>Adds an action that checks a condition on an item without changing the item.</summary>
    /// <typeparam name="T">The record class.</typeparam>
    /// <param name="key">The item's key. If the item does not exist, all its attributes count as absent.</param>
    /// <param name="condition">The condition, such as <c>s => s.Visits &lt; 10</c>.</param>
    /// <returns>This transaction.</returns>
    /// <remarks>If the item does not meet the condition, no action of the transaction is carried out.</remarks>
    /// <exception cref="ArgumentException">The transaction already has an action on the item.</exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    /// <exception cref="InvalidOperationException">The transaction is already committed or has 100 actions.</exception>
    public DynamoTransaction Check<T>(DynamoKey key, Expression<Func<T, bool>> condition)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(condition);
        var translated = WriteCondition.Translate(DynamoTable<T>.Translator, condition);
        var attributes = RequireKey<T>(key);
        return translated.Text is null ? this : Add<T>(attributes, new CheckAction<T>(_database.Table<T>(), key, attributes, translated));
    }

    /// <summary>Carries out all actions of the transaction or none.</summary>
    /// <param name="cancellationToken">Cancels the call; it is then unknown whether the transaction was carried out.</param>
    /// <returns>A task that completes when all actions are carried out.</returns>
    /// <remarks>
    /// A transaction without actions sends nothing. A conflict with another transaction is retried with backoff. If the outcome is unknown,
    /// for example after a timeout, commit the transaction again: within ten minutes after the first call succeeds, DynamoDB does not carry
    /// out a transaction with the same <see cref="Token"/> again. You can also save one of its records on its own.
    /// </remarks>
    /// <exception cref="TransactionFailedException">
    /// A condition was not met, conflicts with other transactions lasted too long, or the token was used for a transaction with other
    /// contents. Nothing was carried out.
    /// </exception>
    /// <exception cref="InvalidOperationException">The transaction is already committed.</exception>
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
                $"A loaded {DynamoTable<T>.Schema.TypeName} without a known version, or with overwrite: true, cannot be saved in a "
                    + "transaction: a transaction does not return the version that the item gets. Load the record again, or "
                    + "save it with SaveAsync.",
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
        ?? throw new InvalidKeyException(
            $"An action on {RecordSchema<T>.Instance.TypeName} needs a key without empty values, but has {key}.",
            key
        );

    private DynamoTransaction Add<T>(Dictionary<string, AttributeValue> key, TransactionAction action)
        where T : class
    {
        RequireOpen();
        if (_actions.Count == TransactionRules.MaxActions)
        {
            throw new InvalidOperationException(
                $"The transaction already has {TransactionRules.MaxActions} actions, which is DynamoDB's limit. Use several "
                    + "transactions, or batches for actions that need not be carried out together."
            );
        }

        var schema = RecordSchema<T>.Instance;
        if (!_items.Add(TransactionRules.GetIdentity(action.TableName, key, schema.HashKey.AttributeName, schema.RangeKey?.AttributeName)))
        {
            throw new ArgumentException(
                $"The transaction already has an action on the item with {action.Key} in table '{action.TableName}', and DynamoDB accepts "
                    + "one."
            );
        }

        _actions.Add(action);
        return this;
    }

    private void RequireOpen()
    {
        if (_isCommitted)
            throw new InvalidOperationException("The transaction is already committed. Create a new one for further actions.");
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
