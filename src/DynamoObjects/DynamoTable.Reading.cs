using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

namespace DynamoObjects;

/// <content>Reading one item.</content>
public partial class DynamoTable<T>
{
    /// <summary>Loads the item with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ItemNotFoundException">There is no such item; so for every empty key.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public Task<T> GetAsync(DynamoKey key, bool consistent = false, CancellationToken cancellationToken = default) =>
        ReadAsync(key, consistent, MissingItemBehavior.Throw, cancellationToken)!;

    /// <summary>Loads the item with a key, if there is one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record, or <see langword="null"/> where there is none; so for every empty key.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public Task<T?> FindAsync(DynamoKey key, bool consistent = false, CancellationToken cancellationToken = default) =>
        ReadAsync(key, consistent, MissingItemBehavior.ReturnNull, cancellationToken);

    /// <summary>Loads the item with a key, or makes a new record with that key, which is not saved yet.</summary>
    /// <param name="key">The key.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record; <see cref="DynamoRecord.IsNew"/> says which. Required properties of a new one are yet to be set.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty, or is not the one that the new
    /// record has.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public Task<T> GetOrCreateAsync(DynamoKey key, bool consistent = false, CancellationToken cancellationToken = default) =>
        ReadAsync(key, consistent, MissingItemBehavior.Create, cancellationToken)!;

    /// <summary>The item of a record, as it was last loaded or saved, with attributes that the class does not declare.</summary>
    /// <param name="record">The record, of any class; a <see cref="DynamoRecord"/> tells it itself.</param>
    /// <returns>The raw attributes, or <see langword="null"/> for a new record.</returns>
    public IReadOnlyDictionary<string, AttributeValue>? GetStoredItem(T record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Schema.GetStored(record);
    }

    private async Task<T?> ReadAsync(
        DynamoKey key,
        bool consistent,
        MissingItemBehavior missingItemBehavior,
        CancellationToken cancellationToken
    )
    {
        var attributes = ItemKeys.Resolve(Schema, key);
        if (attributes is not null)
        {
            await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
            var request = new GetItemRequest
            {
                TableName = Name,
                Key = attributes,
                ConsistentRead = consistent,
            };
            var response = await Database.Requests.GetItemAsync(request, cancellationToken).ConfigureAwait(false);
            if (FoundItem.Get(response) is { } item)
                return Schema.Load(item);
        }

        return missingItemBehavior switch
        {
            MissingItemBehavior.ReturnNull => null,
            MissingItemBehavior.Create => Schema.Create(key, attributes ?? throw ItemKeys.CreateEmptyKeyException(Schema, key)),
            _ => throw new ItemNotFoundException(Name, key),
        };
    }

    /// <summary>What a read gives where there is no item.</summary>
    private enum MissingItemBehavior
    {
        Throw,
        ReturnNull,
        Create,
    }
}
