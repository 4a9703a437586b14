using System.Linq.Expressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Queries;
using DynamoObjects.Tables;

namespace DynamoObjects;

/// <content>Changing one item without reading it.</content>
public partial class DynamoTable<T>
{
    /// <summary>Adds to a number in an item, in one atomic step and whatever else is done to the item meanwhile.</summary>
    /// <typeparam name="TValue">The number's type.</typeparam>
    /// <param name="key">The item's key. If there is no such item, DynamoDB creates it with the key and the number alone.</param>
    /// <param name="counter">The property, as <c>s => s.Thanks</c>. An absent number counts as 0.</param>
    /// <param name="delta">What is added; may be negative.</param>
    /// <param name="cancellationToken">Ends the wait; whether the number was changed is then unknown.</param>
    /// <returns>The new number.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="QueryTranslationException">The lambda is not a number of the record.</exception>
    public async Task<TValue> UpdateCounterAsync<TValue>(
        DynamoKey key, Expression<Func<T, TValue>> counter, TValue delta, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(counter);
        var attributes = ItemKeys.Resolve(Schema, key) ?? throw new InvalidKeysException($"A counter of {Schema.TypeName} needs a key, but {key} was given.", key);
        var property = CounterProperty.Of(Schema, counter);
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        var request = new UpdateItemRequest
        {
            TableName = Name,
            Key = attributes,
            UpdateExpression = "ADD #counter :delta",
            ExpressionAttributeNames = new() { ["#counter"] = property.AttributeName },
            ExpressionAttributeValues = new() { [":delta"] = property.Converter.ToComparand(delta) ?? throw new ArgumentNullException(nameof(delta)) },
            ReturnValues = ReturnValue.UPDATED_NEW,
        };
        var response = await Client.UpdateItemAsync(request, cancellationToken).ConfigureAwait(false);
        return (TValue)property.Converter.FromAttributeUntyped(response.Attributes[property.AttributeName])!;
    }
}
