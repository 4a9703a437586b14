using Amazon.DynamoDBv2;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;
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
    private Task<TResponse> SendAsync<TRequest, TResponse>(
        TRequest request,
        AttemptedWrite write,
        Func<DatabaseRequests, TRequest, AttemptedWrite, CancellationToken, Task<TResponse>> send,
        CancellationToken cancellationToken
    )
        where TRequest : AmazonDynamoDBRequest =>
        Retries.SendAsync(
            Database.Options.TimeProvider,
            TransactionRules.ForWrites,
            (table: this, request, write, send),
            static (state, times, _) => state.table.Database.Options.Logger.WriteRetried(state.table.Name, times),
            static (state, token) => state.send(state.table.Database.Requests, state.request, state.write, token),
            cancellationToken
        );
}
