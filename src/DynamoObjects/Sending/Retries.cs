namespace DynamoObjects.Sending;

/// <summary>Sends a request again after a while, as long as its failure is one that passes; not for ever.</summary>
internal static class Retries
{
    /// <param name="time">The clock of the waits.</param>
    /// <param name="most">How often it is sent again.</param>
    /// <param name="passes">Whether a failure is one that passes.</param>
    /// <param name="retrying">Is told of each time that it is sent again, counted from 1, and of the failure.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    internal static async Task<TResponse> SendAsync<TResponse>(
        TimeProvider time, int most, Func<Exception, bool> passes, Action<int, Exception> retrying, Func<Task<TResponse>> send, CancellationToken cancellationToken)
    {
        var backoff = Backoff.ForRetries(time);
        while (true)
        {
            try
            {
                return await send().ConfigureAwait(false);
            }
            catch (Exception e) when (backoff.Waits < most && passes(e))
            {
                // It waits outside of the handler, which would keep the exception alive.
                retrying(backoff.Waits + 1, e);
            }
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
