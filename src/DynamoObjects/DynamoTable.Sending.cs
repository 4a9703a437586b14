using Amazon.DynamoDBv2;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;
using DynamoObjects.Transactions;

namespace DynamoObjects;

/// <content>The sending of one write.</content>
public partial class DynamoTable<T>
{
    /// <summary>
    /// Sends a write, and retries it with backoff if it conflicts with a transaction on the same item: DynamoDB then did not carry it out,
    /// and the SDK does not retry it.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="write">Receives whether a failed attempt may have been carried out.</param>
    /// <param name="send">Sends the request once.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
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
            static (state, attempt, _) => state.table.Database.Options.Logger.WriteRetried(state.table.Name, attempt),
            static (state, token) => state.send(state.table.Database.Requests, state.request, state.write, token),
            cancellationToken
        );
}
