using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Copying;

/// <summary>Sends single requests of a copy again, after a while, where DynamoDB has no capacity or no turn for them; not for ever.</summary>
internal static class CopyRetries
{
    internal static Task<TResponse> SendAsync<TResponse>(CopyTable table, string operation, Func<Task<TResponse>> send, CancellationToken cancellationToken)
    {
        var options = table.Database.Options;
        return Retries.SendAsync(
            options.TimeProvider,
            BatchRules.MostRetries,
            static e => BatchRules.Passes(e) || e is TransactionConflictException,
            (times, e) => options.Logger.CopyRetried(operation, table.Name, times, e.Message),
            send,
            cancellationToken);
    }
}
