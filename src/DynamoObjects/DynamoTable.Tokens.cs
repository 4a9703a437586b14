using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;

namespace DynamoObjects;

/// <content>Updates with a token, which are carried out exactly once.</content>
public partial class DynamoTable<T>
{
    private async Task<Dictionary<string, AttributeValue>> UpdateOnceAsync(
        DynamoKey key,
        Func<ItemUpdate<T>, ItemUpdate<T>> update,
        string token,
        LambdaExpression? when,
        bool mustExist,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        var attributes = RequireKey(key);
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
            throw LogRejection(error);
        }

        var request = new GetItemRequest
        {
            TableName = Name,
            Key = attributes,
            ConsistentRead = true,
        };
        var response = await Database.Requests.GetItemAsync(request, cancellationToken).ConfigureAwait(false);
        return FoundItem.Get(response) ?? throw new ItemNotFoundException(Name, key);
    }
}
