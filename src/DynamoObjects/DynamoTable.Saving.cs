using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Rules;
using DynamoObjects.Tables;
using DynamoObjects.Transactions;

namespace DynamoObjects;

/// <content>Saving one record.</content>
public partial class DynamoTable<T>
{
#pragma warning disable RS0026 // A condition and a flag cannot be taken for each other.
    /// <summary>
    /// Saves a record. A new one is put, on condition that its key is free; of a loaded one only what was changed is updated, on condition that
    /// it still is as it was loaded. A loaded record without changes sends nothing.
    /// </summary>
    /// <param name="record">The record. Once saved, it counts as loaded; if saving fails it is as it was, and can be saved again.</param>
    /// <param name="overwrite">Whether to save without those conditions; a loaded record whose item was deleted is put in whole.</param>
    /// <param name="cancellationToken">Ends the wait; whether the record was saved is then unknown.</param>
    /// <returns>A task that ends when the record is saved.</returns>
    /// <remarks>
    /// <para>With <see cref="VersionAttribute"/> a loaded record is saved on condition that the item has the version that was loaded, too, and gets the next one.</para>
    /// <para>The SDK sends a request again whose answer is lost. If the first one was carried out, the second is refused by its own condition:
    /// <see cref="ItemExistsException.Item"/> and <see cref="ItemChangedException.Item"/> have the item, and the message says so where it is as
    /// this save would have made it. A save in a <see cref="DynamoDatabase.Transaction"/> is
    /// told apart by its token, and done once.</para>
    /// </remarks>
    /// <exception cref="ItemExistsException">The record is new, and its key is not free.</exception>
    /// <exception cref="ItemChangedException">The record was loaded, and somebody else changed the same attributes or the version since, or deleted the item.</exception>
    /// <exception cref="InvalidKeysException">A key is empty, or not the one that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">A value is one that DynamoDB cannot hold.</exception>
    public Task SaveAsync(T record, bool overwrite = false, CancellationToken cancellationToken = default)
        => SaveAsync(record, null, overwrite, cancellationToken);

    /// <summary>
    /// Saves a record if a condition holds of its item. A new one is put on this condition alone, in place of an item that may be there; of a loaded one what was
    /// changed is updated, on condition also that it still is as it was loaded. A loaded record without changes sends nothing.
    /// </summary>
    /// <param name="record">The record. Once saved, it counts as loaded; if saving fails it is as it was, and can be saved again.</param>
    /// <param name="when">The condition, as <c>s => s.Visits &lt; 10</c>, which DynamoDB checks of the item, not of the record, as it writes.</param>
    /// <param name="cancellationToken">Ends the wait; whether the record was saved is then unknown.</param>
    /// <returns>A task that ends when the record is saved.</returns>
    /// <exception cref="ConditionFailedException">The condition does not hold; it has the item as it is.</exception>
    /// <exception cref="ItemChangedException">The record was loaded, and somebody else changed the same attributes or the version since, or deleted the item.</exception>
    /// <exception cref="InvalidKeysException">A key is empty, or not the one that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">A value is one that DynamoDB cannot hold.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public Task SaveAsync(T record, Expression<Func<T, bool>> when, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(when);
        return SaveAsync(record, WriteCondition.Of(Translator, when), overwrite: false, cancellationToken);
    }
#pragma warning restore RS0026

    private async Task SaveAsync(T record, WriteCondition? when, bool overwrite, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (RecordSave<T>.Of(Schema, KeyNames, Database.Options.TimeProvider, record, when, overwrite) is { } save)
            await SaveAsync(save, cancellationToken).ConfigureAwait(false);
    }

    internal async Task SaveAsync(RecordSave<T> save, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        Backoff? backoff = null;
        while (true)
        {
            try
            {
                if (save.IsPut)
                {
                    await Database.Requests.PutItemAsync(save.ToPut(Name), cancellationToken).ConfigureAwait(false);
                    save.Complete();
                }
                else
                {
                    var response = await Database.Requests.UpdateItemAsync(save.ToUpdate(Name), cancellationToken).ConfigureAwait(false);
                    save.Complete(response.Attributes);
                }
                return;
            }
            catch (ConditionalCheckFailedException e)
            {
                if (!save.TryRestore(e.Item))
                    throw Refused(save.Refusal(Name, e.Item, e));
                continue;
            }
            catch (TransactionConflictException) when (TransactionRules.TriesAgain(ref backoff, Database.Options, Name))
            {
                // Not done; the SDK leaves it to its caller to send it again.
            }
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
