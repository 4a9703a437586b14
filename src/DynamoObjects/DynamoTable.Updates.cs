using System.Linq.Expressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <content>Methods that update items in place.</content>
public partial class DynamoTable<T>
{
    /// <summary>Changes an item in one atomic step, without loading it first.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="update">The changes: <c>u => u.Set(s => s.Name, "x").Add(s => s.Tags, "y").Remove(s => s.City)</c>.</param>
    /// <param name="when">
    /// A condition that the item must meet, such as <c>s => s.City == "C1"</c>, or <see langword="null"/> for none.
    /// </param>
    /// <param name="options">The options of the update, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">
    /// Cancels the call; it is then unknown whether the item was changed. With <see cref="UpdateOptions.Token"/>, repeat the call to find
    /// out.
    /// </param>
    /// <returns>The record as it is after the update. The record counts as loaded.</returns>
    /// <remarks>
    /// <para>The update increments the record's <see cref="DynamoVersionAttribute"/> and sets its <see cref="DynamoUpdatedAtAttribute"/>.
    /// It sets <see cref="DynamoCreatedAtAttribute"/> and the discriminator of a derived class if the item does not have them, unless the
    /// item must exist. An item of an abstract class must exist, because the update does not say which derived class to create.
    /// <see cref="IValidatableRecord.Validate"/> is called after the update is done.</para>
    /// <para>If a response is lost, the SDK sends the request again, and a value may be added or appended twice. With
    /// <see cref="UpdateOptions.Token"/> the update is done once.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// <see cref="UpdateOptions.Token"/> is empty, or <paramref name="update"/> returns <see langword="null"/>.
    /// </exception>
    /// <exception cref="ConditionFailedException">The item does not meet <paramref name="when"/>.</exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item no longer meets the condition: the update may have been carried out before that.
    /// </exception>
    /// <exception cref="ItemNotFoundException">
    /// The item does not exist, and <see cref="UpdateOptions.MustExist"/> is <see langword="true"/> or the record class is abstract; or,
    /// with <see cref="UpdateOptions.Token"/>, the item was deleted after the update.
    /// </exception>
    /// <exception cref="TransactionFailedException">
    /// <see cref="UpdateOptions.Token"/> was used for another update within ten minutes, or conflicts with other transactions lasted too
    /// long. Nothing was changed.
    /// </exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB has no expression for the update, or the update changes nothing.</exception>
    /// <exception cref="DynamoSchemaException">The item was updated, but does not fit the record.</exception>
    public async Task<T> UpdateAsync(
        DynamoKey key,
        Func<ItemUpdate<T>, ItemUpdate<T>> update,
        Expression<Func<T, bool>>? when = null,
        UpdateOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(update);
        return Schema.Load(await UpdateItemAsync(key, update, when, options, ReturnValue.ALL_NEW, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Adds to a number of an item in one atomic step, without loading the item first.</summary>
    /// <typeparam name="TValue">The number's type.</typeparam>
    /// <param name="key">The item's key.</param>
    /// <param name="counter">The property, such as <c>s => s.Visits</c>. An absent number counts as 0.</param>
    /// <param name="delta">The number to add; negative to subtract.</param>
    /// <param name="options">The options of the update, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">
    /// Cancels the call; it is then unknown whether the number was changed. With <see cref="UpdateOptions.Token"/>, repeat the call to find
    /// out.
    /// </param>
    /// <returns>
    /// The number after the addition. With <see cref="UpdateOptions.Token"/>, the number includes later additions by other calls.
    /// </returns>
    /// <remarks>
    /// If a response is lost, the SDK sends the request again, and the number may be added twice; with <see cref="UpdateOptions.Token"/> it
    /// is added once. <see cref="UpdateAsync"/> describes what happens to the record's version and times.
    /// </remarks>
    /// <exception cref="ArgumentException"><see cref="UpdateOptions.Token"/> is empty.</exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="ItemNotFoundException">
    /// The item does not exist, and <see cref="UpdateOptions.MustExist"/> is <see langword="true"/> or the record class is abstract; or,
    /// with <see cref="UpdateOptions.Token"/>, the item was deleted after the addition.
    /// </exception>
    /// <exception cref="TransactionFailedException">
    /// <see cref="UpdateOptions.Token"/> was used for another update within ten minutes, or conflicts with other transactions lasted too
    /// long. Nothing was changed.
    /// </exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the item that must exist does not: the number may have been changed before the item was deleted.
    /// </exception>
    /// <exception cref="QueryTranslationException">The lambda does not name a number of the record.</exception>
    public async Task<TValue> UpdateCounterAsync<TValue>(
        DynamoKey key,
        Expression<Func<T, TValue>> counter,
        TValue delta,
        UpdateOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(counter);
        var property = PropertyPath.Read(Schema, counter);
        var updated = await UpdateItemAsync(
                key,
                update => update.Increment(counter, delta),
                when: null,
                options,
                ReturnValue.UPDATED_NEW,
                cancellationToken
            )
            .ConfigureAwait(false);
        return (TValue)property.Converter.FromAttributeUntyped(updated[property.AttributeName])!;
    }

    private Task<Dictionary<string, AttributeValue>> UpdateItemAsync(
        DynamoKey key,
        Func<ItemUpdate<T>, ItemUpdate<T>> update,
        LambdaExpression? when,
        UpdateOptions? options,
        ReturnValue returns,
        CancellationToken cancellationToken
    )
    {
        var mustExist = MustExist(options?.MustExist == true);
        if (options?.Token is { } token)
            return UpdateOnceAsync(key, update, token, when, mustExist, cancellationToken);
        var attributes = RequireKey(key);
        var expressions = TranslateUpdate(update, when, mustExist);
        return SendUpdateAsync(key, attributes, expressions, mustExist, returns, cancellationToken);
    }

    /// <summary>Returns whether the item must exist before the update.</summary>
    internal static bool MustExist(bool requested) => requested || !Schema.CanBeUpserted;

    /// <summary>Translates an update to expressions, for a single request or a transaction.</summary>
    internal ItemExpressions TranslateUpdate(
        Func<ItemUpdate<T>, ItemUpdate<T>> update,
        LambdaExpression? when,
        bool mustExist,
        bool setsTimes = true
    )
    {
        var clauses = update(new ItemUpdate<T>())?.Clauses
            ?? throw new ArgumentException("The update returns null. Return the ItemUpdate that it receives.", nameof(update));
        return clauses.Count > 0
            ? Translator.TranslateUpdate(clauses, when, mustExist, setsTimes ? Database.Options.TimeProvider.GetUtcNow() : null)
            : throw new QueryTranslationException(
                null,
                $"The update of a {Schema.TypeName} changes nothing. Add a change, such as u => u.Set(s => s.Name, \"x\")."
            );
    }

    private static Dictionary<string, AttributeValue> RequireKey(DynamoKey key) =>
        ItemKeys.Resolve(Schema, key)
        ?? throw new InvalidKeyException($"An update of {Schema.TypeName} needs a key without empty values, but has {key}.", key);

    private async Task<Dictionary<string, AttributeValue>> SendUpdateAsync(
        DynamoKey key,
        Dictionary<string, AttributeValue> attributes,
        ItemExpressions expressions,
        bool mustExist,
        ReturnValue returns,
        CancellationToken cancellationToken
    )
    {
        await EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        var request = WriteExpressions.From(expressions).ToUpdate(Name, attributes, returns);
        var write = new AttemptedWrite();
        try
        {
            var response = await SendAsync(request, write, static (r, q, w, t) => r.UpdateItemAsync(q, w, t), cancellationToken)
                .ConfigureAwait(false);
            return response.Attributes;
        }
        catch (ConditionalCheckFailedException exception)
        {
            var item = FoundItem.Get(exception);
            if (write.MayBeWritten)
                throw LogRejection(new WriteOutcomeUnknownException("update", Name, key, item, exception));
            if (mustExist && item is null)
                throw LogRejection(new ItemNotFoundException(Name, key, exception));
            throw LogRejection(new ConditionFailedException(Name, key, item, exception));
        }
    }
}
