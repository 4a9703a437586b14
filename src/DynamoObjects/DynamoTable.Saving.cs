using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <content>Methods that save one record.</content>
public partial class DynamoTable<T>
{
    /// <summary>Saves a new or loaded record.</summary>
    /// <param name="record">The record, which counts as loaded after the save. If the save fails, the record is unchanged.</param>
    /// <param name="when">
    /// A condition that the item must meet, such as <c>s => s.Visits &lt; 10</c>, or <see langword="null"/> for none. DynamoDB checks the
    /// stored item, not the record. With a condition, a new record replaces an existing item that meets the condition.
    /// </param>
    /// <param name="overwrite">
    /// Whether to save without conditions. If the item of a loaded record was deleted, the whole record is written. This parameter cannot
    /// be combined with <paramref name="when"/>.
    /// </param>
    /// <param name="cancellationToken">
    /// Cancels the call; it is then unknown whether the record was saved: save it again to find out.
    /// </param>
    /// <returns>A task that completes when the record is saved.</returns>
    /// <remarks>
    /// <para>For a new record, the save creates the item if no item has the same key. For a loaded record, the save updates the changed
    /// attributes if the item still has the loaded values of these attributes. Without changes, the save sends no request.</para>
    /// <para>A loaded record with <see cref="DynamoVersionAttribute"/> is saved only if the item still has the loaded version, which the
    /// save increments.</para>
    /// <para>If a response is lost, the SDK sends the request again, and the second attempt may find the item that the first attempt wrote.
    /// If the item is exactly what this save writes, the record counts as saved. The same applies if a save ends without a response, for
    /// example after cancellation or a timeout, and you save the record again. The clients of <see cref="DynamoDatabase.Connect"/>, of
    /// DynamoObjects.Testing and of DynamoObjects.Mock report the outcome of each attempt. With such a client, an equal item that another
    /// writer saved does not count as this save unless a response was lost.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">Both <paramref name="when"/> and <paramref name="overwrite"/> are given.</exception>
    /// <exception cref="ConditionFailedException">The item does not meet <paramref name="when"/>; the exception has the item.</exception>
    /// <exception cref="ItemExistsException">The record is new, and an item with its key exists.</exception>
    /// <exception cref="ItemChangedException">
    /// The record was loaded, and another writer has since changed the same attributes or the version, or deleted the item.
    /// </exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item has changed since. This save may have been carried out before the change.
    /// </exception>
    /// <exception cref="InvalidKeyException">A key is empty, or is not the key that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot store a value of the record.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the condition.</exception>
    public Task SaveAsync(
        T record,
        Expression<Func<T, bool>>? when = null,
        bool overwrite = false,
        CancellationToken cancellationToken = default
    ) => SaveAsync(record, WriteCondition.CreateForSave(Translator, when, overwrite), overwrite, cancellationToken);

    /// <summary>Sends a save for a caller that keeps track of its unknown outcome itself.</summary>
    internal async Task SaveAsync(SaveAttempt<T> attempt, CancellationToken cancellationToken)
    {
        await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        if (await TrySendAsync(attempt, cancellationToken).ConfigureAwait(false) is not { } exception)
            return;
        var found = FoundItem.Get(exception);
        if (!attempt.MayBeWritten || !attempt.Save.Matches(found))
            throw LogRejection(attempt.Save.CreateException(Name, found, exception));
        attempt.Save.Complete(found);
    }

    private async Task SaveAsync(T record, WriteCondition? when, bool overwrite, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        var save = PrepareSave(record, when, overwrite);
        if (save is null && await TryCompleteEarlierSaveAsync(record, cancellationToken).ConfigureAwait(false))
            save = PrepareSave(record, when, overwrite);
        if (save is null)
            return;
        await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        while (save is not null)
        {
            var attempt = new SaveAttempt<T>(save);
            ConditionalCheckFailedException? exception;
            try
            {
                exception = await TrySendAsync(attempt, cancellationToken).ConfigureAwait(false);
            }
            catch when (attempt.MayBeWritten)
            {
                InDoubt.Add(attempt.Save);
                throw;
            }

            save =
                exception is null || ResolveRejectedSave(attempt, exception) == attempt.Save ? null : PrepareSave(record, when, overwrite);
        }
    }

    private RecordSave<T>? PrepareSave(T record, WriteCondition? when, bool overwrite)
    {
        var save = RecordSave<T>.Prepare(this, record, when, overwrite);
        return save is null ? null : InDoubt.Find(record)?.GetEquivalent(save) ?? save;
    }

    /// <summary>Sends a save, and sends the whole record if it overwrites an item that was deleted.</summary>
    /// <returns>The error of a condition that is not met, or null if the record is saved.</returns>
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
                if (!attempt.TryRestore(FoundItem.Get(exception)))
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
    /// Finds the save that wrote the conflicting item, this one or an earlier one of the record that ended without a response, and marks
    /// the record as saved by it.
    /// </summary>
    /// <exception cref="DynamoException">There is no such save: another writer wrote the item, or its writer is unknown.</exception>
    private RecordSave<T> ResolveRejectedSave(SaveAttempt<T> attempt, ConditionalCheckFailedException exception)
    {
        var (save, found) = (attempt.Save, FoundItem.Get(exception));
        var inDoubt = InDoubt.Find(save.Record);
        var completedSave = attempt.MayBeWritten && save.Matches(found) ? save : inDoubt?.FindSucceeded(found);
        if (completedSave is not null)
        {
            completedSave.Complete(found);
            return completedSave;
        }

        if (
            (attempt.MayBeWritten && save.MayHaveSucceeded(found))
            || inDoubt?.Saves.Exists(earlier => earlier.MayHaveSucceeded(found)) == true
        )
        {
            if (attempt.MayBeWritten)
                InDoubt.Add(save);
            throw LogRejection(new WriteOutcomeUnknownException("save", Name, ItemKeys.GetKey(Schema, save.Record), found, exception));
        }

        InDoubt.Remove(save.Record);
        throw LogRejection(save.CreateException(Name, found, exception));
    }

    /// <summary>
    /// Reads the item of a record without changes to find out whether an earlier save without a response wrote it, and marks the record as
    /// saved by it.
    /// </summary>
    private async Task<bool> TryCompleteEarlierSaveAsync(T record, CancellationToken cancellationToken)
    {
        if (InDoubt.Find(record) is not { Saves.Count: > 0 } inDoubt)
            return false;
        if (ItemKeys.Resolve(Schema, ItemKeys.GetKey(Schema, record)) is not { } key)
            return false;
        await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        var request = new GetItemRequest
        {
            TableName = Name,
            Key = key,
            ConsistentRead = true,
        };
        var response = await Database.Requests.GetItemAsync(request, cancellationToken).ConfigureAwait(false);
        if (inDoubt.FindSucceeded(FoundItem.Get(response)) is not { } completedSave)
            return false;
        completedSave.Complete();
        return true;
    }
}
