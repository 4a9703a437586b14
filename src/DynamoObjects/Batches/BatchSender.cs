using System.Runtime.ExceptionServices;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Batches;

/// <summary>Sends the items of one batch request, and what of them is left, until each is processed or given up.</summary>
/// <remarks>
/// What DynamoDB leaves unprocessed, and requests that are throttled, are sent again after a while; a request that was rejected for what is
/// in it is halved until the item at fault is alone.
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

            // All else is done outside of the handler, which would keep the exception alive.
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
    /// <returns>Those that DynamoDB has not processed.</returns>
    protected abstract Task<T[]> SendAsync(T[] items, CancellationToken cancellationToken);

    /// <summary>Takes items that will not be sent again.</summary>
    protected abstract void GiveUp(T[] items, Exception cause);

    /// <summary>Receives the items that an attempt has left.</summary>
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
