using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <content>Deleting one item.</content>
public partial class DynamoTable<T>
{
#pragma warning disable RS0026 // A key, a record and a condition cannot be taken for each other.
    /// <summary>Deletes the item with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was deleted is then unknown.</param>
    /// <returns>What was deleted, as a new record.</returns>
    /// <exception cref="ItemNotFoundException">There is no such item; so for every empty key.</exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item is gone, or not the one that was to be deleted: who deleted it is unknown.
    /// </exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    public Task<T> DeleteAsync(DynamoKey key, CancellationToken cancellationToken = default) =>
        DeleteAsync(key, null, null, new AttemptedWrite(), cancellationToken);

    /// <summary>Deletes the item with a key, if a condition holds of it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="when">The condition, as <c>s => s.Visits == 0</c>, which DynamoDB checks as it deletes.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was deleted is then unknown.</param>
    /// <returns>What was deleted, as a new record.</returns>
    /// <exception cref="ConditionFailedException">The condition does not hold; it has the item as it is.</exception>
    /// <exception cref="ItemNotFoundException">There is no such item; so for every empty key.</exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item is gone, or not the one that was to be deleted: who deleted it is unknown.
    /// </exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public Task<T> DeleteAsync(DynamoKey key, Expression<Func<T, bool>> when, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(when);
        return DeleteAsync(key, null, WriteCondition.Of(Translator, when), new AttemptedWrite(), cancellationToken);
    }

    /// <summary>
    /// Deletes a record's item, whatever is in it by now; a loaded record with <see cref="VersionAttribute"/> only if the item still has
    /// the version that was loaded. The record counts as new afterwards.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was deleted is then unknown.</param>
    /// <returns>What was deleted, as a new record.</returns>
    /// <exception cref="ItemNotFoundException">There is no such item.</exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item is gone, or not the one that was to be deleted: who deleted it is unknown.
    /// </exception>
    /// <exception cref="ItemChangedException">
    /// The item has another version than was loaded. <see cref="DeleteAsync(DynamoKey, CancellationToken)"/> does not look at it.
    /// </exception>
    public Task<T> DeleteAsync(T record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return DeleteAsync(ItemKeys.Of(Schema, record), record, null, new AttemptedWrite(), cancellationToken);
    }

    /// <summary>
    /// Deletes a record's item, if a condition holds of it; with <see cref="VersionAttribute"/> also only if the item still has the version
    /// that was loaded. The record counts as new afterwards.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="when">
    /// The condition, as <c>s => s.Visits == 0</c>, which DynamoDB checks of the item, not of the record, as it deletes.
    /// </param>
    /// <param name="cancellationToken">Ends the wait; whether the item was deleted is then unknown.</param>
    /// <returns>What was deleted, as a new record.</returns>
    /// <exception cref="ConditionFailedException">The condition does not hold; it has the item as it is.</exception>
    /// <exception cref="ItemNotFoundException">There is no such item.</exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item is gone, or not the one that was to be deleted: who deleted it is unknown.
    /// </exception>
    /// <exception cref="ItemChangedException">The item has another version than was loaded.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public Task<T> DeleteAsync(T record, Expression<Func<T, bool>> when, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(when);
        return DeleteAsync(
            ItemKeys.Of(Schema, record),
            record,
            WriteCondition.Of(Translator, when),
            new AttemptedWrite(),
            cancellationToken
        );
    }
#pragma warning restore RS0026

    /// <summary>What was deleted. It need not be whole: nobody saves it.</summary>
    private static T ReadDeleted(Dictionary<string, AttributeValue> item)
    {
        try
        {
            return Schema.ReadPart(item);
        }
        catch (DynamoSchemaException exception)
        {
            var message = $"The item was deleted, and does not fit its record: {exception.Message}";
            throw new DynamoSchemaException(message, exception) { Key = exception.Key };
        }
    }

    /// <param name="key">The key.</param>
    /// <param name="record">The record, or null where only its key is given.</param>
    /// <param name="when">The caller's own condition, or null.</param>
    /// <param name="write">Receives whether an attempt that failed may have been carried out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
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
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            var deletion = new RecordDeletion<T>(this, key, attributes, record, when);
            var inDoubt = record is null ? null : InDoubt.Find(record);
            write.MayBeDone = inDoubt is { IsDeleted: true };
            try
            {
                var request = deletion.ToDelete(Name);
                var response = await SendAsync(request, write, static (r, q, w, t) => r.DeleteItemAsync(q, w, t), cancellationToken)
                    .ConfigureAwait(false);
                deletion.Complete();
                if (FoundItem.OrNull(response.Attributes) is { } item)
                    return ReadDeleted(item);
                throw write.MayBeDone ? Refused(Unknown(record, key, null)) : new ItemNotFoundException(Name, key);
            }
            catch (ConditionalCheckFailedException exception)
            {
                var found = FoundItem.In(exception);
                if (inDoubt?.FindDone(found) is not { } done)
                    throw Refused(
                        write.MayBeDone && deletion.MayHavePreceded(found)
                            ? Unknown(record, key, exception)
                            : deletion.Refusal(Name, found, exception)
                    );

                // What is in the way is the record's own earlier save, whose response was lost.
                done.Complete(found);
            }
            catch (Exception exception) when (record is not null && write.MayBeDone && exception is not DynamoException)
            {
                InDoubt.AddDeletion(record);
                throw;
            }
        }
    }

    /// <summary>What a deletion throws that may have been carried out, and stays in doubt.</summary>
    private WriteOutcomeUnknownException Unknown(T? record, DynamoKey key, ConditionalCheckFailedException? refusal)
    {
        if (record is not null)
            InDoubt.AddDeletion(record);
        return new WriteOutcomeUnknownException("deletion", Name, key, refusal is null ? null : FoundItem.In(refusal), refusal);
    }
}
