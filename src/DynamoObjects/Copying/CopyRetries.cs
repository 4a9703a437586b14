using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Copying;

/// <summary>Sends single requests of a copy again, after a while, where DynamoDB has no capacity or no turn for them;
/// not for ever.</summary>
internal static class CopyRetries
{
    private static readonly RetryRule Rule = new(BatchRules.MostRetries, static e =>
        BatchRules.Passes(e) || e is TransactionConflictException
    );

    public static Task<TResponse> SendAsync<TResponse>(
        CopyTable table,
        string operation,
        Func<Task<TResponse>> send,
        CancellationToken cancellationToken
    ) =>
        Retries.SendAsync(
            table.Database.Options.TimeProvider,
            Rule,
            (table, operation, send),
            static (state, times, e) =>
                state.table.Database.Options.Logger.CopyRetried(state.operation, state.table.Name, times, e.Message),
            static (state, _) => state.send(),
            cancellationToken
        );
}
