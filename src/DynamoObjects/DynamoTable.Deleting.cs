using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <content>Methods that delete one item.</content>
public partial class DynamoTable<T>
{
#pragma warning disable RS0026 // A key and a record are of different types, so no call is ambiguous.
    /// <summary>Deletes the item with a key.</summary>
    /// <param name="key">The key of the item to delete.</param>
    /// <param name="when">
    /// A condition that the item must meet, such as <c>s => s.Visits == 0</c>, or <see langword="null"/> for none.
    /// </param>
    /// <param name="cancellationToken">Cancels the call; it is then unknown whether the item was deleted.</param>
    /// <returns>The deleted item, as a new record.</returns>
    /// <exception cref="ConditionFailedException">The item does not meet <paramref name="when"/>; the exception has the item.</exception>
    /// <exception cref="ItemNotFoundException">The item does not exist, or the key is empty.</exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item no longer exists or was replaced: it is unknown who deleted it.
    /// </exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    public Task<T> DeleteAsync(DynamoKey key, Expression<Func<T, bool>>? when = null, CancellationToken cancellationToken = default) =>
        DeleteAsync(key, null, WriteCondition.CreateOptional(Translator, when), new AttemptedWrite(), cancellationToken);

    /// <summary>Deletes the item that has the key of a record.</summary>
    /// <param name="record">The record whose item is deleted.</param>
    /// <param name="when">
    /// A condition that the item, not the record, must meet, such as <c>s => s.Visits == 0</c>, or <see langword="null"/> for none.
    /// </param>
    /// <param name="cancellationToken">Cancels the call; it is then unknown whether the item was deleted.</param>
    /// <returns>The deleted item, as a new record.</returns>
    /// <remarks>
    /// The item of a loaded record with <see cref="DynamoVersionAttribute"/> is deleted only if it still has the loaded version.
    /// Without a version and <paramref name="when"/>, the item is deleted even if another writer changed it. Afterwards, the record counts
    /// as new.
    /// </remarks>
    /// <exception cref="ConditionFailedException">The item does not meet <paramref name="when"/>; the exception has the item.</exception>
    /// <exception cref="ItemNotFoundException">The item does not exist.</exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item no longer exists or was replaced: it is unknown who deleted it.
    /// </exception>
    /// <exception cref="ItemChangedException">
    /// The item's version differs from the loaded one. Deleting by key does not check the version.
    /// </exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    public Task<T> DeleteAsync(T record, Expression<Func<T, bool>>? when = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var condition = WriteCondition.CreateOptional(Translator, when);
        return DeleteAsync(ItemKeys.GetKey(Schema, record), record, condition, new AttemptedWrite(), cancellationToken);
    }
#pragma warning restore RS0026

    /// <summary>Returns the deleted item as a record, which may be incomplete because it is not saved.</summary>
    private static T ReadDeleted(Dictionary<string, AttributeValue> item)
    {
        try
        {
            return Schema.ReadPart(item);
        }
        catch (DynamoSchemaException exception)
        {
            var message = $"The item was deleted, but it does not fit its record: {exception.Message}";
            throw new DynamoSchemaException(message, exception) { Key = exception.Key };
        }
    }

    /// <param name="key">The key.</param>
    /// <param name="record">The record, or null if the caller passed a key.</param>
    /// <param name="when">The caller's condition, or null.</param>
    /// <param name="write">Receives whether a failed attempt may have been carried out.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task<T> DeleteAsync(
        DynamoKey key,
        T? record,
        WriteCondition? when,
        AttemptedWrite write,
        CancellationToken cancellationToken
    )
    {
        if (ItemKeys.Resolve(Schema, key) is not { } attributes)
            throw new ItemNotFoundException(Name, key);
        await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            var deletion = new RecordDeletion<T>(this, key, attributes, record, when);
            var inDoubt = record is null ? null : InDoubt.Find(record);
            write.MayBeWritten = inDoubt is { IsDeleted: true };
            try
            {
                var request = deletion.ToDelete(Name);
                var response = await SendAsync(request, write, static (r, q, w, t) => r.DeleteItemAsync(q, w, t), cancellationToken)
                    .ConfigureAwait(false);
                deletion.Complete();
                if (FoundItem.OrNull(response.Attributes) is { } item)
                    return ReadDeleted(item);
                throw write.MayBeWritten
                    ? LogRejection(CreateUnknownOutcomeException(record, key, null))
                    : new ItemNotFoundException(Name, key);
            }
            catch (ConditionalCheckFailedException exception)
            {
                var found = FoundItem.Get(exception);
                if (inDoubt?.FindSucceeded(found) is not { } completedSave)
                    throw LogRejection(
                        write.MayBeWritten && deletion.MayHaveSucceeded(found)
                            ? CreateUnknownOutcomeException(record, key, exception)
                            : deletion.CreateException(Name, found, exception)
                    );

                // The conflicting item is the result of the record's own earlier save, whose response was lost.
                completedSave.Complete(found);
            }
            catch (Exception exception) when (record is not null && write.MayBeWritten && exception is not DynamoException)
            {
                InDoubt.AddDeletion(record);
                throw;
            }
        }
    }

    /// <summary>Creates the exception for a deletion with an unknown outcome, which stays registered as in doubt.</summary>
    private WriteOutcomeUnknownException CreateUnknownOutcomeException(T? record, DynamoKey key, ConditionalCheckFailedException? exception)
    {
        if (record is not null)
            InDoubt.AddDeletion(record);
        return new WriteOutcomeUnknownException("deletion", Name, key, exception is null ? null : FoundItem.Get(exception), exception);
    }
}
