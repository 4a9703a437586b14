namespace DynamoObjects.Testing.Observation;

/// <summary>The clock for waits of the test kit on the mock: a wait advances the test's clock and completes at
/// once.</summary>
/// <remarks>Only for waits: a timeout that uses it would elapse at once, too.</remarks>
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
