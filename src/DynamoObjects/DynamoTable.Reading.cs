using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

namespace DynamoObjects;

/// <content>Methods that read one item.</content>
public partial class DynamoTable<T>
{
    /// <summary>Loads the item with a key.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The loaded record.</returns>
    /// <exception cref="ItemNotFoundException">The item does not exist, or the key is empty.</exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public Task<T> GetAsync(DynamoKey key, bool consistent = false, CancellationToken cancellationToken = default) =>
        ReadAsync(key, consistent, MissingItemBehavior.Throw, cancellationToken)!;

    /// <summary>Loads the item with a key, or returns <see langword="null"/> if there is none.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The record, or <see langword="null"/> if the item does not exist or the key is empty.</returns>
    /// <exception cref="InvalidKeyException">The key does not fit the table.</exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public Task<T?> FindAsync(DynamoKey key, bool consistent = false, CancellationToken cancellationToken = default) =>
        ReadAsync(key, consistent, MissingItemBehavior.ReturnNull, cancellationToken);

    /// <summary>Loads the item with a key, or creates a new, unsaved record with that key.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The record; <see cref="DynamoRecord.IsNew"/> is <see langword="true"/> for a new one. Set the required properties of a new record
    /// before you save it.
    /// </returns>
    /// <exception cref="InvalidKeyException">
    /// The key does not fit the table or is empty, or a key property of the new record does not keep its value.
    /// </exception>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public Task<T> GetOrCreateAsync(DynamoKey key, bool consistent = false, CancellationToken cancellationToken = default) =>
        ReadAsync(key, consistent, MissingItemBehavior.Create, cancellationToken)!;

    /// <summary>
    /// Returns the item of a record as it was last loaded or saved, including attributes that the class does not declare.
    /// </summary>
    /// <param name="record">The record, of any class; a <see cref="DynamoRecord"/> also has it as <see cref="DynamoRecord.Item"/>.</param>
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

    /// <summary>What a read returns if there is no item.</summary>
    private enum MissingItemBehavior
    {
        Throw,
        ReturnNull,
        Create,
    }
}
