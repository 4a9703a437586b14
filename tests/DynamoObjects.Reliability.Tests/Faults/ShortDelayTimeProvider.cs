namespace DynamoObjects.Reliability.Faults;

/// <summary>The real time, whose waits are over at once: a fault on DynamoDB Local is over as soon as it is injected.</summary>
internal sealed class ShortDelayTimeProvider : TimeProvider
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMilliseconds(1);

    /// <summary>A test's database that does not wait before retries.</summary>
    public static DynamoDatabase CreateDatabase(DynamoTestContext test) =>
        test.Backend == Backend.Mock
            ? test.Database
            : new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TimeProvider = new ShortDelayTimeProvider() });

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime < MaxDelay ? dueTime : MaxDelay, period);
}
