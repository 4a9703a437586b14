namespace DynamoObjects.Sending;

/// <summary>How long to wait before the next try: each wait up to twice the one before, with jitter, up to a longest.
/// One for each call; not thread-safe.</summary>
/// <remarks>Half of each wait is by chance, so that clients that were refused together do not come back together, and
/// none comes back at once.</remarks>
internal sealed class Backoff(TimeProvider time, TimeSpan initialDelay, TimeSpan maxDelay)
{
    private static readonly TimeSpan InitialStatusDelay = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MaxStatusDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan InitialRetryDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(5);

    private TimeSpan _nextDelay = initialDelay;

    /// <summary>How many waits there were.</summary>
    public int WaitCount { get; private set; }

    /// <summary>Between looks at a table that is being created, changed or deleted.</summary>
    public static Backoff ForStatus(TimeProvider time) => new(time, InitialStatusDelay, MaxStatusDelay);

    /// <summary>Between tries of what DynamoDB had no capacity or no turn for.</summary>
    public static Backoff ForRetries(TimeProvider time) => new(time, InitialRetryDelay, MaxRetryDelay);

    /// <summary>Waits, and makes the next wait longer.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(TakeNextDelay(), time, cancellationToken);

    /// <summary>The wait that is next, counted as waited.</summary>
    public TimeSpan TakeNextDelay()
    {
        var ceiling = _nextDelay < maxDelay ? _nextDelay : maxDelay;
        _nextDelay = ceiling * 2;
        WaitCount++;
        return (ceiling / 2) + (ceiling / 2 * Random.Shared.NextDouble());
    }
}
