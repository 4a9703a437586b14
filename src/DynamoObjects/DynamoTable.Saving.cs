using Amazon.DynamoDBv2.Model;
using DynamoObjects.Tables;

namespace DynamoObjects;

/// <content>Saving one record.</content>
public partial class DynamoTable<T>
{
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
        Schema.Check(record);
        var key = ItemKeys.Require(Schema, record);
        var item = Schema.Write(record);
        if (Schema.GetStored(record) is { } stored)
            await UpdateAsync(record, stored, item, key, overwrite, cancellationToken).ConfigureAwait(false);
        else
            await PutAsync(record, item, overwrite, cancellationToken).ConfigureAwait(false);
    }

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
        Schema.SetStored(record, item);
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
        Schema.SetStored(record, changes.Apply());
    }
}
