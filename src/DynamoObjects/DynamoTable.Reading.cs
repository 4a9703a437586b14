using Amazon.DynamoDBv2.Model;
using DynamoObjects.Tables;

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
        return Schema.Read(ItemKeys.Resolve(Schema, key) ?? []);
    }
}
