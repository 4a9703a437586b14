namespace DynamoObjects.Testing.Observation;

/// <summary>The time of a test's clock for what the kit itself does on the mock: a wait lets its time pass on that
/// clock, and is over.</summary>
/// <remarks>For waits alone. A time-out that is measured by it would be over at once, too.</remarks>
internal sealed class AutoAdvancingClock(TestClock clock) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = clock.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
            clock.SkipAhead(dueTime);
        return timer;
    }
}
