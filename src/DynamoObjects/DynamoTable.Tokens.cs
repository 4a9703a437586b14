using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;
using DynamoObjects.Sending;

namespace DynamoObjects;

/// <content>Changing items in place, exactly once.</content>
public partial class DynamoTable<T>
{
#pragma warning disable RS0026 // A token and a condition cannot be taken for each other.
    /// <summary>Adds to a number in an item, once for each token: a call that is repeated, because a response was lost or
    /// the caller ended, does not count again.</summary>
    /// <typeparam name="TValue">The number's type.</typeparam>
    /// <param name="key">The item's key. If there is no such item, DynamoDB creates it with the key and the number alone.</param>
    /// <param name="counter">The number, as <c>s => s.Visits</c>.</param>
    /// <param name="delta">What is added, negative to subtract.</param>
    /// <param name="token">What identifies this addition, 1 to 36 characters; DynamoDB knows it for ten minutes after the
    /// last call with it.</param>
    /// <param name="cancellationToken">Ends the wait; to find out whether the number was changed, repeat the call with the
    /// same token.</param>
    /// <returns>The number as it is after the addition, with what others have added since.</returns>
    /// <remarks>
    /// It is sent as a transaction of one item, which takes twice the write units, and the number is read consistently
    /// after it. The version is counted; the times are not set, because a repeated call must send the same. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions,
    /// idempotency</see>.
    /// </remarks>
    /// <exception cref="TransactionFailedException">The token was used for something else within ten minutes, or other
    /// transactions were in the way for too long; nothing was done.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="ItemNotFoundException">There is no such item, and the record's class is abstract; or it was deleted
    /// after the addition.</exception>
    /// <exception cref="QueryTranslationException">The lambda is not a number of the record.</exception>
    public async Task<TValue> UpdateCounterAsync<TValue>(
        DynamoKey key,
        Expression<Func<T, TValue>> counter,
        TValue delta,
        string token,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(counter);
        var property = PropertyPath.Property(Schema, counter);
        var item = await UpdateOnceAsync(key, update => update.Increment(counter, delta), token, null, mustExist: false, cancellationToken)
            .ConfigureAwait(false);
        return (TValue)property.Converter.FromAttributeUntyped(item[property.AttributeName])!;
    }

    /// <summary>Changes an item in one atomic step, once for each token: a call that is repeated, because a response was
    /// lost or the caller ended, changes nothing again.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="update">The changes: <c>u => u.Append(s => s.Lines, line)</c>.</param>
    /// <param name="token">What identifies this update, 1 to 36 characters; DynamoDB knows it for ten minutes after the
    /// last call with it.</param>
    /// <param name="when">What must hold for the item; <see langword="null"/> for nothing.</param>
    /// <param name="mustExist">Whether there must be such an item.</param>
    /// <param name="cancellationToken">Ends the wait; to find out whether the item was changed, repeat the call with the
    /// same token.</param>
    /// <returns>The record as it is after the update, with what others have changed since, loaded.</returns>
    /// <remarks>It is sent as
    /// <see cref="UpdateCounterAsync{TValue}(DynamoKey, Expression{Func{T, TValue}}, TValue, string, CancellationToken)"/>
    /// is, at the same cost.</remarks>
    /// <exception cref="ConditionFailedException"><paramref name="when"/> does not hold for the item.</exception>
    /// <exception cref="ItemNotFoundException">There is no such item, and it must exist; or it was deleted after the update.</exception>
    /// <exception cref="TransactionFailedException">The token was used for something else within ten minutes, or other
    /// transactions were in the way for too long; nothing was done.</exception>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that, or nothing is changed.</exception>
    public async Task<T> UpdateAsync(
        DynamoKey key,
        Func<ItemUpdate<T>, ItemUpdate<T>> update,
        string token,
        Expression<Func<T, bool>>? when = null,
        bool mustExist = false,
        CancellationToken cancellationToken = default
    ) => Schema.Load(await UpdateOnceAsync(key, update, token, when, mustExist, cancellationToken).ConfigureAwait(false));
#pragma warning restore RS0026

    private async Task<Dictionary<string, AttributeValue>> UpdateOnceAsync(
        DynamoKey key,
        Func<ItemUpdate<T>, ItemUpdate<T>> update,
        string token,
        LambdaExpression? when,
        bool mustExist,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentException.ThrowIfNullOrEmpty(token);
        var attributes = RequireKey(key);
        mustExist = MustExist(mustExist);
        var expressions = TranslateUpdate(update, when, mustExist, setsTimes: false);
        try
        {
            await Database
                .Transaction(token)
                .Update(this, key, expressions, mustExist)
                .CommitAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TransactionFailedException exception) when (exception.Failures is [{ Error: { } error }])
        {
            throw Refused(error);
        }

        var request = new GetItemRequest
        {
            TableName = Name,
            Key = attributes,
            ConsistentRead = true,
        };
        var response = await Database.Requests.GetItemAsync(request, cancellationToken).ConfigureAwait(false);
        return FoundItem.In(response) ?? throw new ItemNotFoundException(Name, key);
    }
}
