using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;
using DynamoObjects.Transactions;

namespace DynamoObjects;

/// <content>Sending one write.</content>
public partial class DynamoTable<T>
{
    /// <summary>
    /// Sends a write, and again after a while where a transaction over its item was in the way: then it was not done, and the SDK leaves it
    /// to its caller.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="write">Is told whether an attempt that failed may have been carried out.</param>
    /// <param name="send">Sends the request once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private async Task<TResponse> SendAsync<TRequest, TResponse>(
        TRequest request,
        AttemptedWrite write,
        Func<DatabaseRequests, TRequest, AttemptedWrite, CancellationToken, Task<TResponse>> send,
        CancellationToken cancellationToken)
        where TRequest : AmazonDynamoDBRequest
    {
        Backoff? backoff = null;
        while (true)
        {
            try
            {
                return await send(Database.Requests, request, write, cancellationToken).ConfigureAwait(false);
            }
            catch (TransactionConflictException) when (TransactionRules.TriesAgain(ref backoff, Database.Options, Name))
            {
                // It waits outside of the handler, which would keep the exception alive.
            }
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
