namespace DynamoObjects.Sending;

/// <summary>Retries a request with backoff after transient errors, up to a maximum number of retries.</summary>
internal static class Retries
{
    /// <param name="time">The clock of the waits.</param>
    /// <param name="rule">The transient errors and the maximum number of retries.</param>
    /// <param name="state">The argument of the two delegates, so that they need not be created for each request.</param>
    /// <param name="onRetry">Receives the number of each further attempt, from 2, and the error of the one before.</param>
    /// <param name="send">Sends the request.</param>
    /// <param name="cancellationToken">Cancels the waits.</param>
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
                // The wait is outside of the catch block, which would keep the exception alive.
                backoff ??= Backoff.ForRetries(time);
                onRetry(state, backoff.WaitCount + 2, exception);
            }

            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
