namespace DynamoObjects.Testing.Delivery;

/// <summary>The time of a test's deliveries: the test's clock or, on a backend without one, real time plus the waits that
/// deliveries have skipped.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class DeliveryClock(TestClock? clock)
{
    private long _skippedTicks;

    public DateTimeOffset UtcNow => clock?.GetUtcNow() ?? TimeProvider.System.GetUtcNow().AddTicks(Interlocked.Read(ref _skippedTicks));

    public void Skip(TimeSpan time)
    {
        if (clock is not null)
            clock.SkipAhead(time);
        else
            Interlocked.Add(ref _skippedTicks, time.Ticks);
    }
}
