namespace DynamoObjects.Sending;

/// <summary>Sends a request again after a while, as long as its failure is one that passes; not for ever.</summary>
internal static class Retries
{
    /// <param name="time">The clock of the waits.</param>
    /// <param name="rule">Which failures pass, and how often it is sent again.</param>
    /// <param name="state">What the other two are given, so that they need not be created for each request.</param>
    /// <param name="onRetry">Is told of each time that it is sent again, counted from 1, and of the failure.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    public static async Task<TResponse> SendAsync<TState, TResponse>(
        TimeProvider time,
        RetryRule rule,
        TState state,
        Action<TState, int, Exception> onRetry,
        Func<TState, CancellationToken, Task<TResponse>> send,
        CancellationToken cancellationToken
    )
    {
        Backoff? backoff = null;
        while (true)
        {
            try
            {
                return await send(state, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!(backoff?.WaitCount >= rule.MaxRetries) && rule.IsTransient(exception))
            {
                // It waits outside of the handler, which would keep the exception alive.
                backoff ??= Backoff.ForRetries(time);
                onRetry(state, backoff.WaitCount + 1, exception);
            }

            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
