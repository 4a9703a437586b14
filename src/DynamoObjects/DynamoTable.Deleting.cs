using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Tables;

namespace DynamoObjects;

/// <content>Deleting one item.</content>
public partial class DynamoTable<T>
{
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
        Schema.SetStored(record, null);
        return deleted;
    }
#pragma warning restore RS0026
}
