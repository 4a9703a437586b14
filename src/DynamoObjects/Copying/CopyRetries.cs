using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Copying;

/// <summary>Retries single requests of a copy with backoff after throttling or conflicts, up to a maximum number of retries.</summary>
internal static class CopyRetries
{
    private static readonly RetryRule Rule = new(BatchRules.MaxRetries, static exception =>
        BatchRules.IsTransient(exception) || exception is TransactionConflictException
    );

    public static Task<TResponse> SendAsync<TResponse>(
        CopyEndpoint table,
        string operation,
        Func<Task<TResponse>> send,
        CancellationToken cancellationToken
    ) =>
        Retries.SendAsync(
            table.Database.Options.TimeProvider,
            Rule,
            (table, operation, send),
            static (state, attempt, exception) =>
                state.table.Database.Options.Logger.CopyRetried(state.operation, state.table.Name, attempt, exception.Message),
            static (state, _) => state.send(),
            cancellationToken
        );
}
