namespace DynamoObjects.Reliability.Faults;

/// <summary>The system clock with timers that fire at once: an injected fault on DynamoDB Local needs no wait.</summary>
internal sealed class ShortDelayTimeProvider : TimeProvider
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(1);

    /// <summary>Creates a test's database that does not wait before retries.</summary>
    public static DynamoDatabase CreateDatabase(DynamoTestContext test) =>
        test.Backend == Backend.Mock
            ? test.Database
            : new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TimeProvider = new ShortDelayTimeProvider() });

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime < MaxDelay ? dueTime : MaxDelay, period);
}
