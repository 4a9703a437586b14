using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Tables;

/// <summary>One wait for a table, which starts now and ends after <see cref="DynamoDatabaseOptions.TableTimeout"/>.</summary>
internal sealed class TableWait(DynamoDatabaseOptions options, string tableName, string expected)
{
    private readonly long _started = options.TimeProvider.GetTimestamp();
    private readonly Backoff _backoff = Backoff.ForStatus(options.TimeProvider);

    /// <summary>The duration of the wait so far.</summary>
    public TimeSpan Elapsed => options.TimeProvider.GetElapsedTime(_started);

    /// <summary>Waits before the next check.</summary>
    /// <param name="found">The result of the last check, for the message.</param>
    /// <param name="cause">DynamoDB's error, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="TableTimeoutException">The time is over.</exception>
    public Task WaitAsync(string found, Exception? cause, CancellationToken cancellationToken)
    {
        if (Elapsed >= options.TableTimeout)
            throw new TableTimeoutException(tableName, expected, found, options.TableTimeout, cause);
        options.Logger.WaitingForTable(tableName, expected, found);
        return _backoff.WaitAsync(cancellationToken);
    }
}
