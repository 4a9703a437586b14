using System.Runtime.ExceptionServices;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Batches;

/// <summary>Sends the items of one batch request until each is processed or has failed.</summary>
/// <remarks>
/// Unprocessed items and throttled requests are retried with backoff. A request that was rejected because of its contents is split in half
/// until the invalid item is alone.
/// </remarks>
/// <param name="options">The database's options.</param>
/// <param name="operation">The operation, for the log.</param>
internal abstract class BatchSender<T>(DynamoDatabaseOptions options, string operation)
{
    public async Task RunAsync(T[] items, CancellationToken cancellationToken)
    {
        var backoff = Backoff.ForRetries(options.TimeProvider);
        while (items.Length > 0)
        {
            Exception? cause = null;
            try
            {
                items = await SendAsync(items, cancellationToken).ConfigureAwait(false);
                if (items.Length == 0)
                    return;
            }
            catch (Exception exception)
            {
                cause = exception;
            }

            // The rest is outside of the catch block, which would keep the exception alive.
            MarkInDoubt(items);
            if (cause is not null && !BatchRules.IsTransient(cause))
            {
                await SplitOrGiveUpAsync(items, cause, cancellationToken).ConfigureAwait(false);
                return;
            }

            if (backoff.WaitCount == BatchRules.MaxRetries)
            {
                options.Logger.UnprocessedAbandoned(operation, items.Length, backoff.WaitCount + 1);
                GiveUp(items, cause ?? BatchRules.CreateUnprocessedException(backoff.WaitCount + 1));
                return;
            }

            options.Logger.UnprocessedRetried(operation, items.Length, backoff.WaitCount + 2);
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends items once.</summary>
    /// <returns>The unprocessed items.</returns>
    protected abstract Task<T[]> SendAsync(T[] items, CancellationToken cancellationToken);

    /// <summary>Receives the items that are not retried.</summary>
    protected abstract void GiveUp(T[] items, Exception cause);

    /// <summary>Receives the items that a failed attempt may have written.</summary>
    protected virtual void MarkInDoubt(T[] items) { }

    private async Task SplitOrGiveUpAsync(T[] items, Exception cause, CancellationToken cancellationToken)
    {
        if (items.Length > 1 && BatchRules.IsItemError(cause))
        {
            await RunAsync(items[..(items.Length / 2)], cancellationToken).ConfigureAwait(false);
            await RunAsync(items[(items.Length / 2)..], cancellationToken).ConfigureAwait(false);
            return;
        }

        if (cancellationToken.IsCancellationRequested)
            ExceptionDispatchInfo.Throw(cause);
        GiveUp(items, cause);
    }
}
