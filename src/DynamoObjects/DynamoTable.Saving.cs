using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <content>Saving one record.</content>
public partial class DynamoTable<T>
{
#pragma warning disable RS0026 // A condition and a flag cannot be taken for each other.
    /// <summary>
    /// Saves a record. A new one is put, on condition that its key is free; of a loaded one only what was changed is updated, on condition
    /// that it still is as it was loaded. A loaded record without changes sends nothing.
    /// </summary>
    /// <param name="record">The record. Once saved, it counts as loaded; if saving fails it is as it was, and can be saved again.</param>
    /// <param name="overwrite">Whether to save without those conditions; a loaded record whose item was deleted is put in whole.</param>
    /// <param name="cancellationToken">Ends the wait; whether the record was saved is then unknown: to find out, save it again.</param>
    /// <returns>A task that ends when the record is saved.</returns>
    /// <remarks>
    /// <para>With <see cref="VersionAttribute"/> a loaded record is saved on condition that the item has the version that was loaded, too,
    /// and gets the next one.</para>
    /// <para>The SDK sends a request again whose response is lost. If the first attempt was carried out, the second one finds its own write
    /// in the way: where the item is exactly as this save makes it, the record is saved. The same holds where a save ended without a
    /// response, as after a cancellation or a time-out, and the record is saved again. What somebody else wrote, be it the same, is
    /// told apart by how the attempts ended, as far as the client shows it.</para>
    /// </remarks>
    /// <exception cref="ItemExistsException">The record is new, and its key is not free.</exception>
    /// <exception cref="ItemChangedException">
    /// The record was loaded, and somebody else changed the same attributes or the version since, or deleted the item.
    /// </exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item was changed since: this save may have been carried out before that.
    /// </exception>
    /// <exception cref="InvalidKeysException">A key is empty, or not the one that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">A value is one that DynamoDB cannot hold.</exception>
    public Task SaveAsync(T record, bool overwrite = false, CancellationToken cancellationToken = default) =>
        SaveAsync(record, null, overwrite, cancellationToken);

    /// <summary>
    /// Saves a record if a condition holds of its item. A new one is put on this condition alone, in place of an item that may be there; of
    /// a loaded one what was changed is updated, on condition also that it still is as it was loaded. A loaded record without changes sends
    /// nothing.
    /// </summary>
    /// <param name="record">The record. Once saved, it counts as loaded; if saving fails it is as it was, and can be saved again.</param>
    /// <param name="when">
    /// The condition, as <c>s => s.Visits &lt; 10</c>, which DynamoDB checks of the item, not of the record, as it writes.
    /// </param>
    /// <param name="cancellationToken">Ends the wait; whether the record was saved is then unknown: to find out, save it again.</param>
    /// <returns>A task that ends when the record is saved.</returns>
    /// <exception cref="ConditionFailedException">The condition does not hold; it has the item as it is.</exception>
    /// <exception cref="ItemChangedException">
    /// The record was loaded, and somebody else changed the same attributes or the version since, or deleted the item.
    /// </exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item was changed since: this save may have been carried out before that.
    /// </exception>
    /// <exception cref="InvalidKeysException">A key is empty, or not the one that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">A value is one that DynamoDB cannot hold.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public Task SaveAsync(T record, Expression<Func<T, bool>> when, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(when);
        return SaveAsync(record, WriteCondition.Of(Translator, when), overwrite: false, cancellationToken);
    }
#pragma warning restore RS0026

    /// <summary>Sends a save of a caller that keeps what is in doubt itself.</summary>
    internal async Task SaveAsync(SaveAttempt<T> attempt, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        if (await TrySendAsync(attempt, cancellationToken).ConfigureAwait(false) is not { } refusal)
            return;
        var found = FoundItem.In(refusal);
        if (!attempt.MayBeDone || !attempt.Save.IsAsSaved(found))
            throw Refused(attempt.Save.Refusal(Name, found, refusal));
        attempt.Save.Complete(found);
    }

    private async Task SaveAsync(T record, WriteCondition? when, bool overwrite, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        var save = PrepareSave(record, when, overwrite);
        if (save is null && await IsDoneBeforeAsync(record, cancellationToken).ConfigureAwait(false))
            save = PrepareSave(record, when, overwrite);
        if (save is null)
            return;
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        while (save is not null)
        {
            var attempt = new SaveAttempt<T>(save);
            ConditionalCheckFailedException? refusal;
            try
            {
                refusal = await TrySendAsync(attempt, cancellationToken).ConfigureAwait(false);
            }
            catch when (attempt.MayBeDone)
            {
                InDoubt.Add(attempt.Save);
                throw;
            }

            save = refusal is null || Settle(attempt, refusal) == attempt.Save ? null : PrepareSave(record, when, overwrite);
        }
    }

    private RecordSave<T>? PrepareSave(T record, WriteCondition? when, bool overwrite)
    {
        var save = RecordSave<T>.Of(this, record, when, overwrite);
        return save is null ? null : InDoubt.Find(record)?.Same(save) ?? save;
    }

    /// <summary>Sends a save, and sends it whole where it overwrites an item that is gone.</summary>
    /// <returns>The error of a condition that does not hold, or null where the record is saved.</returns>
    private async Task<ConditionalCheckFailedException?> TrySendAsync(SaveAttempt<T> attempt, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await SendAsync(attempt, cancellationToken).ConfigureAwait(false);
                return null;
            }
            catch (ConditionalCheckFailedException exception)
            {
                if (!attempt.TryRestore(FoundItem.In(exception)))
                    return exception;
            }
        }
    }

    private async Task SendAsync(SaveAttempt<T> attempt, CancellationToken cancellationToken)
    {
        var save = attempt.Save;
        if (save.IsPut)
        {
            await SendAsync(save.ToPut(Name), attempt, static (r, q, w, t) => r.PutItemAsync(q, w, t), cancellationToken)
                .ConfigureAwait(false);
            save.Complete();
            return;
        }

        var response = await SendAsync(save.ToUpdate(Name), attempt, static (r, q, w, t) => r.UpdateItemAsync(q, w, t), cancellationToken)
            .ConfigureAwait(false);
        save.Complete(response.Attributes);
    }

    /// <summary>
    /// Finds the save that the item in the way is the outcome of, this one or an earlier one of the record that ended without a response,
    /// and makes the record one that it saved.
    /// </summary>
    /// <exception cref="DynamoException">There is none: somebody else wrote the item, or nobody knows.</exception>
    private RecordSave<T> Settle(SaveAttempt<T> attempt, ConditionalCheckFailedException refusal)
    {
        var (save, found) = (attempt.Save, FoundItem.In(refusal));
        var inDoubt = InDoubt.Find(save.Record);
        var done = attempt.MayBeDone && save.IsAsSaved(found) ? save : inDoubt?.FindDone(found);
        if (done is not null)
        {
            done.Complete(found);
            return done;
        }

        if ((attempt.MayBeDone && save.MayHavePreceded(found)) || inDoubt?.Saves.Exists(earlier => earlier.MayHavePreceded(found)) == true)
        {
            if (attempt.MayBeDone)
                InDoubt.Add(save);
            throw Refused(new WriteOutcomeUnknownException("save", Name, ItemKeys.Of(Schema, save.Record), found, refusal));
        }

        InDoubt.Remove(save.Record);
        throw Refused(save.Refusal(Name, found, refusal));
    }

    /// <summary>
    /// Finds out by reading whether an earlier save that ended without a response left the item of a record that is as it was loaded, and
    /// makes the record one that it saved.
    /// </summary>
    private async Task<bool> IsDoneBeforeAsync(T record, CancellationToken cancellationToken)
    {
        if (InDoubt.Find(record) is not { Saves.Count: > 0 } inDoubt)
            return false;
        if (ItemKeys.Resolve(Schema, ItemKeys.Of(Schema, record)) is not { } key)
            return false;
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        var request = new GetItemRequest
        {
            TableName = Name,
            Key = key,
            ConsistentRead = true,
        };
        var response = await Database.Requests.GetItemAsync(request, cancellationToken).ConfigureAwait(false);
        if (inDoubt.FindDone(FoundItem.In(response)) is not { } done)
            return false;
        done.Complete();
        return true;
    }
}
