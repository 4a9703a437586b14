namespace DynamoObjects.Sending;

/// <summary>How long to wait before the next try: each wait up to twice the one before, with jitter, up to a longest.
/// One for each call; not thread-safe.</summary>
/// <remarks>Half of each wait is by chance, so that clients that were refused together do not come back together, and
/// none comes back at once.</remarks>
internal sealed class Backoff(TimeProvider time, TimeSpan first, TimeSpan longest)
{
    private static readonly TimeSpan FirstStatus = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestStatus = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(5);

    private TimeSpan _next = first;

    /// <summary>How many waits there were.</summary>
    public int Waits { get; private set; }

    /// <summary>Between looks at a table that is being created, changed or deleted.</summary>
    public static Backoff ForStatus(TimeProvider time) => new(time, FirstStatus, LongestStatus);

    /// <summary>Between tries of what DynamoDB had no capacity or no turn for.</summary>
    public static Backoff ForRetries(TimeProvider time) => new(time, FirstRetry, LongestRetry);

    /// <summary>Waits, and makes the next wait longer.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Next(), time, cancellationToken);

    /// <summary>The wait that is next, counted as waited.</summary>
    public TimeSpan Next()
    {
        var most = _next < longest ? _next : longest;
        _next = most * 2;
        Waits++;
        return (most / 2) + (most / 2 * Random.Shared.NextDouble());
    }
}
