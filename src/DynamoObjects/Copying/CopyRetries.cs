using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Rules;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Copying;

/// <summary>Sends single requests of a copy again, after a while, where DynamoDB has no capacity or no turn for them; not for ever.</summary>
internal static class CopyRetries
{
    internal static async Task<TResponse> SendAsync<TResponse>(CopyTable table, string operation, Func<Task<TResponse>> send, CancellationToken cancellationToken)
    {
        var options = table.Database.Options;
        var backoff = Backoff.ForRetries(options.TimeProvider);
        while (true)
        {
            try
            {
                return await send().ConfigureAwait(false);
            }
            catch (Exception e) when (backoff.Waits < BatchRules.MostRetries && (BatchRules.Passes(e) || e is TransactionConflictException))
            {
                // It waits outside of the handler, which would keep the exception alive.
                options.Logger.CopyRetried(operation, table.Name, backoff.Waits + 1, e.Message);
            }
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
