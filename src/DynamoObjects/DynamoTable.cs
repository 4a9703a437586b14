using System.Linq.Expressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Queries;
using DynamoObjects.Tables;

namespace DynamoObjects;

/// <summary>The table of a record class, created when it is first used. Thread-safe. Derive from it to give a table queries of its own.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <param name="database">The database that the table is in.</param>
/// <remarks>
/// Beside what each method says, all throw what the SDK throws, and at the table's first use <see cref="TableTimeoutException"/> and
/// <see cref="DynamoSchemaException"/>, as <see cref="DynamoDatabase.CreateTableAsync{T}(CancellationToken)"/> does.
/// </remarks>
public class DynamoTable<T>(DynamoDatabase database)
    where T : DynamoRecord, IDynamoRecord<T>
{
    private static readonly RecordSchema<T> Schema = T.Schema;

    /// <summary>The database that the table is in.</summary>
    public DynamoDatabase Database { get; } = database ?? throw new ArgumentNullException(nameof(database));

    /// <summary>The client that requests go through.</summary>
    public IAmazonDynamoDB Client => Database.Client;

    /// <summary>The table's name in DynamoDB, with its prefix.</summary>
    public string Name { get; } = database.GetTableName(Schema.TableName);

    /// <summary>Loads the item with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ItemNotFoundException">There is no such item; so for every empty key.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T> GetAsync(DynamoKey key, bool consistent = false, CancellationToken cancellationToken = default)
        => await FindAsync(key, consistent, cancellationToken).ConfigureAwait(false) ?? throw new ItemNotFoundException(Name, key);

    /// <summary>Loads the item with a key, if there is one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record, or <see langword="null"/> where there is none; so for every empty key.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T?> FindAsync(DynamoKey key, bool consistent = false, CancellationToken cancellationToken = default)
    {
        if (ItemKeys.Resolve(Schema, key) is not { } attributes)
            return null;
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        var request = new GetItemRequest { TableName = Name, Key = attributes, ConsistentRead = consistent };
        var response = await Client.GetItemAsync(request, cancellationToken).ConfigureAwait(false);
        return response.Item is { Count: > 0 } item ? Schema.Load(item) : null;
    }

    /// <summary>Loads the item with a key, or makes a new record with that key, which is not saved yet.</summary>
    /// <param name="key">The key.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record; <see cref="DynamoRecord.IsNew"/> tells which.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T> GetOrCreateAsync(DynamoKey key, bool consistent = false, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(key, consistent, cancellationToken).ConfigureAwait(false) is { } found)
            return found;
        var record = Schema.Create();
        Schema.HashKey.SetValue(record, key.Hash);
        Schema.RangeKey?.SetValue(record, key.Range);
        return record;
    }

    /// <summary>
    /// Saves a record. A new one is put, on condition that its key is free; of a loaded one only what was changed is updated, on condition that
    /// it still is as it was loaded. A loaded record without changes sends nothing.
    /// </summary>
    /// <param name="record">The record. Once saved, it counts as loaded.</param>
    /// <param name="overwrite">Whether to save without those conditions.</param>
    /// <param name="cancellationToken">Ends the wait; whether the record was saved is then unknown.</param>
    /// <returns>A task that ends when the record is saved.</returns>
    /// <exception cref="ItemExistsException">The record is new, and its key is not free.</exception>
    /// <exception cref="ItemChangedException">The record was loaded, and somebody else changed the same attributes since, or deleted the item.</exception>
    /// <exception cref="InvalidKeysException">A key is empty, or not the one that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">A value is one that DynamoDB cannot hold.</exception>
    public async Task SaveAsync(T record, bool overwrite = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        record.CheckData();
        var key = ItemKeys.Require(Schema, record);
        var item = Schema.Write(record);
        if (record.Stored is { } stored)
            await UpdateAsync(record, stored, item, key, overwrite, cancellationToken).ConfigureAwait(false);
        else
            await PutAsync(record, item, overwrite, cancellationToken).ConfigureAwait(false);
    }

#pragma warning disable RS0026 // A key and a record cannot be taken for each other.
    /// <summary>Deletes the item with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was deleted is then unknown.</param>
    /// <returns>What was deleted, as a new record.</returns>
    /// <exception cref="ItemNotFoundException">There is no such item; so for every empty key.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    public async Task<T> DeleteAsync(DynamoKey key, CancellationToken cancellationToken = default)
    {
        if (ItemKeys.Resolve(Schema, key) is not { } attributes)
            throw new ItemNotFoundException(Name, key);
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        var request = new DeleteItemRequest { TableName = Name, Key = attributes, ReturnValues = ReturnValue.ALL_OLD };
        var response = await Client.DeleteItemAsync(request, cancellationToken).ConfigureAwait(false);
        return response.Attributes is { Count: > 0 } item ? Schema.Read(item) : throw new ItemNotFoundException(Name, key);
    }

    /// <summary>Deletes a record's item, whatever is in it by now. The record counts as new afterwards.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was deleted is then unknown.</param>
    /// <returns>What was deleted, as a new record.</returns>
    /// <exception cref="ItemNotFoundException">There is no such item.</exception>
    public async Task<T> DeleteAsync(T record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var deleted = await DeleteAsync(ItemKeys.Of(Schema, record), cancellationToken).ConfigureAwait(false);
        record.Stored = null;
        return deleted;
    }
#pragma warning restore RS0026

    /// <summary>Asks for the items of one partition key.</summary>
    /// <param name="predicate">
    /// <c>==</c> on the partition key; at most one of <c>==</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, a range, or <c>StartsWith</c> on
    /// the sort key; and any conditions on other properties, which DynamoDB filters by.
    /// </param>
    /// <param name="index">The index to ask, whose keys then count; <see langword="null"/> for the table itself.</param>
    /// <param name="reverse">Whether the sort key runs downwards.</param>
    /// <param name="limit">The most records to return, from 1; <see langword="null"/> for all.</param>
    /// <param name="consistent">Whether reads are strongly consistent, which global indexes cannot be.</param>
    /// <returns>The records, asked for page by page while they are enumerated; each enumeration asks again.</returns>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public DynamoQuery<T> Query(Expression<Func<T, bool>> predicate, string? index = null, bool reverse = false, int? limit = null, bool consistent = false)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var plan = QueryPlan.ForQuery(Schema, predicate, index);
        return new DynamoQuery<T>(this, new QueryPages(Client, Name, plan, reverse, consistent), plan.Filter is not null, limit);
    }

    /// <summary>Reads the whole table, and returns what a condition holds for.</summary>
    /// <param name="predicate">The condition, which DynamoDB filters by; <see langword="null"/> for everything.</param>
    /// <param name="index">The index to read; <see langword="null"/> for the table itself.</param>
    /// <param name="limit">The most records to return, from 1; <see langword="null"/> for all.</param>
    /// <param name="consistent">Whether reads are strongly consistent, which global indexes cannot be.</param>
    /// <returns>The records, asked for page by page while they are enumerated; each enumeration asks again.</returns>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public DynamoQuery<T> Scan(Expression<Func<T, bool>>? predicate = null, string? index = null, int? limit = null, bool consistent = false)
    {
        var plan = QueryPlan.ForScan(Schema, predicate, index);
        return new DynamoQuery<T>(this, new ScanPages(Client, Name, plan, consistent), plan.Filter is not null, limit);
    }

    /// <summary>Counts the items that <see cref="Query"/> would return, without loading them.</summary>
    /// <param name="predicate">As for <see cref="Query"/>.</param>
    /// <param name="index">The index to ask; <see langword="null"/> for the table itself.</param>
    /// <param name="consistent">Whether reads are strongly consistent, which global indexes cannot be.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public Task<int> CountAsync(Expression<Func<T, bool>> predicate, string? index = null, bool consistent = false, CancellationToken cancellationToken = default)
        => Query(predicate, index, consistent: consistent).CountAsync(cancellationToken);

    /// <summary>Adds to a number in an item, in one atomic step and whatever else is done to the item meanwhile.</summary>
    /// <typeparam name="TValue">The number's type.</typeparam>
    /// <param name="key">The item's key. If there is no such item, DynamoDB creates it with the key and the number alone.</param>
    /// <param name="counter">The property, as <c>s => s.Thanks</c>. An absent number counts as 0.</param>
    /// <param name="delta">What is added; may be negative.</param>
    /// <param name="cancellationToken">Ends the wait; whether the number was changed is then unknown.</param>
    /// <returns>The new number.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">The lambda is not a number of the record.</exception>
    public async Task<TValue> UpdateCounterAsync<TValue>(
        DynamoKey key, Expression<Func<T, TValue>> counter, TValue delta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(counter);
        var attributes = ItemKeys.Resolve(Schema, key) ?? throw new InvalidKeysException($"A counter of {Schema.TypeName} needs a key, but {key} was given.", key);
        var property = CounterProperty.Of(Schema, counter);
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        var request = new UpdateItemRequest
        {
            TableName = Name,
            Key = attributes,
            UpdateExpression = "ADD #counter :delta",
            ExpressionAttributeNames = new() { ["#counter"] = property.AttributeName },
            ExpressionAttributeValues = new() { [":delta"] = property.Converter.ToComparand(delta) ?? throw new ArgumentNullException(nameof(delta)) },
            ReturnValues = ReturnValue.UPDATED_NEW,
        };
        var response = await Client.UpdateItemAsync(request, cancellationToken).ConfigureAwait(false);
        return (TValue)property.Converter.FromAttributeUntyped(response.Attributes[property.AttributeName])!;
    }

    internal ValueTask EnsureAsync(CancellationToken cancellationToken) => Database.EnsureTableAsync(Schema, cancellationToken);

    private async Task PutAsync(T record, Dictionary<string, AttributeValue> item, bool overwrite, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        var request = new PutItemRequest { TableName = Name, Item = item };
        if (!overwrite)
        {
            request.ConditionExpression = "attribute_not_exists(#key)";
            request.ExpressionAttributeNames = new() { ["#key"] = Schema.HashKey.AttributeName };
        }
        try
        {
            await Client.PutItemAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ConditionalCheckFailedException e)
        {
            throw new ItemExistsException(Name, ItemKeys.Of(Schema, record), e);
        }
        record.Stored = item;
    }

    private async Task UpdateAsync(
        T record,
        Dictionary<string, AttributeValue> stored,
        Dictionary<string, AttributeValue> item,
        Dictionary<string, AttributeValue> key,
        bool overwrite,
        CancellationToken cancellationToken)
    {
        var changes = ItemChanges.Between(Schema, stored, item, old => Schema.Write(Schema.Read(old)));
        if (changes.IsEmpty)
            return;
        if (changes.Attributes.Any(key.ContainsKey))
        {
            throw new InvalidKeysException(
                $"A loaded {Schema.TypeName} cannot be saved under another key ({ItemKeys.Of(Schema, record)}): delete it, which makes it new, then save it.",
                ItemKeys.Of(Schema, record));
        }
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Client.UpdateItemAsync(changes.ToRequest(Name, Schema, key, overwrite), cancellationToken).ConfigureAwait(false);
        }
        catch (ConditionalCheckFailedException e)
        {
            throw new ItemChangedException(Name, ItemKeys.Of(Schema, record), changes.Attributes, e);
        }
        record.Stored = changes.Apply();
    }
}
