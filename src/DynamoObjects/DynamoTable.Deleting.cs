using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Rules;
using DynamoObjects.Tables;
using DynamoObjects.Telemetry;
using DynamoObjects.Transactions;

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
    /// <exception cref="WriteOutcomeUnknownException">A response was lost, and the item is gone, or not the one that was to be deleted: who deleted it is unknown.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    public Task<T> DeleteAsync(DynamoKey key, CancellationToken cancellationToken = default)
        => DeleteAsync(key, null, null, cancellationToken);

    /// <summary>Deletes the item with a key, if a condition holds of it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="when">The condition, as <c>s => s.Visits == 0</c>, which DynamoDB checks as it deletes.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was deleted is then unknown.</param>
    /// <returns>What was deleted, as a new record.</returns>
    /// <exception cref="ConditionFailedException">The condition does not hold; it has the item as it is.</exception>
    /// <exception cref="ItemNotFoundException">There is no such item; so for every empty key.</exception>
    /// <exception cref="WriteOutcomeUnknownException">A response was lost, and the item is gone, or not the one that was to be deleted: who deleted it is unknown.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public Task<T> DeleteAsync(DynamoKey key, Expression<Func<T, bool>> when, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(when);
        return DeleteAsync(key, null, WriteCondition.Of(Translator, when), cancellationToken);
    }

    /// <summary>
    /// Deletes a record's item, whatever is in it by now; a loaded record with <see cref="VersionAttribute"/> only if the item still has the version that was
    /// loaded. The record counts as new afterwards.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was deleted is then unknown.</param>
    /// <returns>What was deleted, as a new record.</returns>
    /// <exception cref="ItemNotFoundException">There is no such item.</exception>
    /// <exception cref="WriteOutcomeUnknownException">A response was lost, and the item is gone, or not the one that was to be deleted: who deleted it is unknown.</exception>
    /// <exception cref="ItemChangedException">The item has another version than was loaded. <see cref="DeleteAsync(DynamoKey, CancellationToken)"/> does not look at it.</exception>
    public Task<T> DeleteAsync(T record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return DeleteAsync(ItemKeys.Of(Schema, record), record, null, cancellationToken);
    }

    /// <summary>
    /// Deletes a record's item, if a condition holds of it; with <see cref="VersionAttribute"/> also only if the item still has the version that was loaded.
    /// The record counts as new afterwards.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="when">The condition, as <c>s => s.Visits == 0</c>, which DynamoDB checks of the item, not of the record, as it deletes.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was deleted is then unknown.</param>
    /// <returns>What was deleted, as a new record.</returns>
    /// <exception cref="ConditionFailedException">The condition does not hold; it has the item as it is.</exception>
    /// <exception cref="ItemNotFoundException">There is no such item.</exception>
    /// <exception cref="WriteOutcomeUnknownException">A response was lost, and the item is gone, or not the one that was to be deleted: who deleted it is unknown.</exception>
    /// <exception cref="ItemChangedException">The item has another version than was loaded.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public Task<T> DeleteAsync(T record, Expression<Func<T, bool>> when, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(when);
        return DeleteAsync(ItemKeys.Of(Schema, record), record, WriteCondition.Of(Translator, when), cancellationToken);
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

    private async Task<T> DeleteAsync(DynamoKey key, T? record, WriteCondition? when, CancellationToken cancellationToken)
    {
        if (ItemKeys.Resolve(Schema, key) is not { } attributes)
            throw new ItemNotFoundException(Name, key);
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            var deletion = new RecordDeletion<T>(Schema, key, attributes, record, when);
            var inDoubt = record is null ? null : WritesInDoubt<T>.Find(this, record);
            deletion.MayBeDone = inDoubt is { IsDeleted: true };
            try
            {
                var deleted = await SendAsync(deletion, cancellationToken).ConfigureAwait(false);
                deletion.Complete();
                if (deleted is { Count: > 0 } item)
                    return ReadDeleted(item);
                throw deletion.MayBeDone
                    ? Refused(new WriteOutcomeUnknownException("deletion", Name, key, null, null))
                    : new ItemNotFoundException(Name, key);
            }
            catch (ConditionalCheckFailedException e)
            {
                if (inDoubt?.FindDone(e.Item) is not { } done)
                    throw Refused(Refusal(deletion, key, e));

                // What is in the way is the record's own earlier save, whose response was lost.
                done.Complete(e.Item);
            }
            catch (Exception e) when (record is not null && (deletion.MayBeDone || UnknownOutcome.Is(e)) && e is not DynamoException)
            {
                WritesInDoubt<T>.AddDeletion(this, record);
                throw;
            }
        }
    }

    private DynamoException Refusal(RecordDeletion<T> deletion, DynamoKey key, ConditionalCheckFailedException refusal)
        => deletion.MayBeDone && deletion.MayHavePreceded(refusal.Item)
            ? new WriteOutcomeUnknownException("deletion", Name, key, Found(refusal), refusal)
            : deletion.Refusal(Name, refusal.Item, refusal);

    /// <summary>Sends a deletion.</summary>
    /// <returns>What was deleted; null or empty where there was nothing.</returns>
    private async Task<Dictionary<string, AttributeValue>?> SendAsync(RecordDeletion<T> deletion, CancellationToken cancellationToken)
    {
        Backoff? backoff = null;
        while (true)
        {
            var request = deletion.ToDelete(Name);
            try
            {
                var response = await Database.Requests.DeleteItemAsync(request, cancellationToken).ConfigureAwait(false);
                deletion.MayBeDone |= SentAttempts.AreSeveral(request);
                return response.Attributes;
            }
            catch (Exception e)
            {
                deletion.MayBeDone |= SentAttempts.AreSeveral(request);

                // After a conflict it is not done; the SDK leaves it to its caller to send it again.
                if (e is not TransactionConflictException || !TransactionRules.TriesAgain(ref backoff, Database.Options, Name))
                    throw;
            }
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
