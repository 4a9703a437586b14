namespace DynamoObjects.Sending;

/// <summary>Computes exponential waits with jitter up to a maximum. One instance for each call; not thread-safe.</summary>
/// <remarks>
/// Half of each wait is random, so that clients whose requests failed together do not retry together, and no wait is zero.
/// </remarks>
internal sealed class Backoff(TimeProvider time, TimeSpan initialDelay, TimeSpan maxDelay)
{
    private static readonly TimeSpan InitialStatusDelay = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MaxStatusDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan InitialRetryDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(5);

    private TimeSpan _nextDelay = initialDelay;

    /// <summary>The number of waits so far.</summary>
    public int WaitCount { get; private set; }

    /// <summary>Creates the waits between status checks of a table that is being created, changed or deleted.</summary>
    public static Backoff ForStatus(TimeProvider time) => new(time, InitialStatusDelay, MaxStatusDelay);

    /// <summary>Creates the waits between retries of throttled or conflicting requests.</summary>
    public static Backoff ForRetries(TimeProvider time) => new(time, InitialRetryDelay, MaxRetryDelay);

    /// <summary>Waits, and makes the next wait longer.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(TakeNextDelay(), time, cancellationToken);

    /// <summary>Returns the next wait, and counts it.</summary>
    public TimeSpan TakeNextDelay()
    {
        var ceiling = _nextDelay < maxDelay ? _nextDelay : maxDelay;
        _nextDelay = ceiling * 2;
        WaitCount++;
        return (ceiling / 2) + (ceiling / 2 * Random.Shared.NextDouble());
    }
}
