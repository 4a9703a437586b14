using System.Linq.Expressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <content>Changing items in place.</content>
public partial class DynamoTable<T>
{
#pragma warning disable RS0026 // A token and a condition cannot be taken for each other.
    /// <summary>Changes an item in one atomic step, without loading it before.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="update">The changes: <c>u => u.Set(s => s.Name, "x").Add(s => s.Tags, "y").Remove(s => s.City)</c>.</param>
    /// <param name="when">What must hold for the item, as <c>s => s.City == "C1"</c>; <see langword="null"/> for nothing.</param>
    /// <param name="mustExist">
    /// Whether there must be such an item. Otherwise, as DynamoDB does it, an item that does not exist is made of the key and the changes,
    /// unless <paramref name="when"/> does not hold for it.
    /// </param>
    /// <param name="cancellationToken">Ends the wait; whether the item was changed is then unknown.</param>
    /// <returns>The record as it is after the update, loaded.</returns>
    /// <remarks>
    /// The record's <see cref="VersionAttribute"/> is counted up and its <see cref="UpdatedAtAttribute"/> set;
    /// <see cref="CreatedAtAttribute"/> is set where the item has none, unless it must exist; and so is the discriminator of a derived
    /// class. An item of an abstract class must exist: nothing says which class to create. <see cref="ICheckedRecord.CheckData"/> is called
    /// when it is too late to stop the update. What is added or appended may be so twice, where a response is lost and the SDK sends the
    /// request again; an update with a token is done once.
    /// </remarks>
    /// <exception cref="ConditionFailedException"><paramref name="when"/> does not hold for the item.</exception>
    /// <exception cref="WriteOutcomeUnknownException">
    /// A response was lost, and the condition does not hold by now: this update may have been carried out before that.
    /// </exception>
    /// <exception cref="ItemNotFoundException">There is no such item, and it must exist.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that, or nothing is changed.</exception>
    /// <exception cref="DynamoSchemaException">The item was updated, and does not fit the record.</exception>
    public async Task<T> UpdateAsync(
        DynamoKey key,
        Func<ItemUpdate<T>, ItemUpdate<T>> update,
        Expression<Func<T, bool>>? when = null,
        bool mustExist = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(update);
        var attributes = RequireKey(key);
        mustExist = MustExist(mustExist);
        var expressions = TranslateUpdate(update, when, mustExist);
        var updated = await SendUpdateAsync(key, attributes, expressions, mustExist, ReturnValue.ALL_NEW, cancellationToken)
            .ConfigureAwait(false);
        return Schema.Load(updated);
    }

    /// <summary>Adds to a number in an item, in one atomic step and whatever else is done to the item meanwhile.</summary>
    /// <typeparam name="TValue">The number's type.</typeparam>
    /// <param name="key">The item's key. If there is no such item, DynamoDB creates it with the key and the number alone.</param>
    /// <param name="counter">The property, as <c>s => s.Thanks</c>. An absent number counts as 0.</param>
    /// <param name="delta">What is added; may be negative.</param>
    /// <param name="cancellationToken">Ends the wait; whether the number was changed is then unknown.</param>
    /// <returns>The new number.</returns>
    /// <remarks>
    /// The SDK sends a request again whose response is lost, so that it may count twice. With a token,
    /// <see cref="UpdateCounterAsync{TValue}(DynamoKey, Expression{Func{T, TValue}}, TValue, string, CancellationToken)"/>, it counts once.
    /// Version and times are kept as by
    /// <see cref="UpdateAsync(DynamoKey, Func{ItemUpdate{T}, ItemUpdate{T}}, Expression{Func{T, bool}}, bool, CancellationToken)"/>.
    /// </remarks>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="ItemNotFoundException">There is no such item, and the record's class is abstract.</exception>
    /// <exception cref="QueryTranslationException">The lambda is not a number of the record.</exception>
    public async Task<TValue> UpdateCounterAsync<TValue>(
        DynamoKey key,
        Expression<Func<T, TValue>> counter,
        TValue delta,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(counter);
        var attributes = RequireKey(key);
        var property = PropertyPath.Property(Schema, counter);
        var mustExist = MustExist(asked: false);
        var expressions = TranslateUpdate(update => update.Increment(counter, delta), null, mustExist);
        var updated = await SendUpdateAsync(key, attributes, expressions, mustExist, ReturnValue.UPDATED_NEW, cancellationToken)
            .ConfigureAwait(false);
        return (TValue)property.Converter.FromAttributeUntyped(updated[property.AttributeName])!;
    }

#pragma warning restore RS0026

    /// <summary>Whether there must be an item to update.</summary>
    internal static bool MustExist(bool asked) => asked || !Schema.CanBeUpserted;

    /// <summary>An update as a request carries it, alone or in a transaction.</summary>
    internal ItemExpressions TranslateUpdate(
        Func<ItemUpdate<T>, ItemUpdate<T>> update,
        LambdaExpression? when,
        bool mustExist,
        bool setsTimes = true
    )
    {
        var clauses = update(new ItemUpdate<T>())?.Clauses
            ?? throw new ArgumentException("The update returns null: let it return what it was given.", nameof(update));
        return clauses.Count > 0
            ? Translator.Update(clauses, when, mustExist, setsTimes ? Database.Options.TimeProvider.GetUtcNow() : null)
            : throw new QueryTranslationException(
                null,
                $"The update of a {Schema.TypeName} changes nothing: name a change, as u => u.Set(s => s.Name, \"x\")."
            );
    }

    private static Dictionary<string, AttributeValue> RequireKey(DynamoKey key) =>
        ItemKeys.Resolve(Schema, key)
        ?? throw new InvalidKeysException($"An update of {Schema.TypeName} needs a key, but {key} was given.", key);

    private async Task<Dictionary<string, AttributeValue>> SendUpdateAsync(
        DynamoKey key,
        Dictionary<string, AttributeValue> attributes,
        ItemExpressions expressions,
        bool mustExist,
        ReturnValue returns,
        CancellationToken cancellationToken
    )
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        var request = WriteExpressions.Of(expressions).ToUpdate(Name, attributes, returns);
        var write = new AttemptedWrite();
        try
        {
            var response = await SendAsync(request, write, static (r, q, w, t) => r.UpdateItemAsync(q, w, t), cancellationToken)
                .ConfigureAwait(false);
            return response.Attributes;
        }
        catch (ConditionalCheckFailedException exception)
        {
            var item = FoundItem.In(exception);
            if (write.MayBeDone)
                throw Refused(new WriteOutcomeUnknownException("update", Name, key, item, exception));
            if (mustExist && item is null)
                throw Refused(new ItemNotFoundException(Name, key, exception));
            throw Refused(new ConditionFailedException(Name, key, item, exception));
        }
    }
}
