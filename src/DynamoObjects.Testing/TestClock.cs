using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing;

/// <summary>Represents the clock of a test, which runs in real time until the test sets or advances it.</summary>
/// <remarks>
/// <para><see cref="Advance"/> and <see cref="SetUtcNow"/> stop the clock. After that, only these methods, injected
/// delays and the waits of the mapper and of <see cref="Seeder"/> advance it. The mock uses this clock for everything
/// that depends on time, such as idempotency windows, time to live, streams and table status.</para>
/// <para>Pass the clock to code under test that takes a <see cref="TimeProvider"/>, so that both use the same time.
/// Timers that such code creates fire when the clock reaches their due times.</para>
/// <para>This type is thread-safe.</para>
/// </remarks>
public sealed class TestClock : TimeProvider
{
    private readonly List<ClockTimer> _timers = [];
    private volatile Moment? _stoppedAt;
    private volatile Offset _offset = new(TimeSpan.Zero, 0);

    internal TestClock() { }

    /// <inheritdoc/>
    public override long TimestampFrequency => System.TimestampFrequency;

    /// <summary>Gets the UTC time zone.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    internal bool IsStopped => _stoppedAt is not null;

    internal object SyncRoot => _timers;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _stoppedAt?.UtcNow ?? System.GetUtcNow() + _offset.Time;

    /// <inheritdoc/>
    public override long GetTimestamp() => _stoppedAt?.Timestamp ?? System.GetTimestamp() + _offset.Timestamp;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(this, callback, state);
        lock (SyncRoot)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Advances the time, fires the timers that become due, in the order of their due times, and stops the
    /// clock.</summary>
    /// <param name="by">The time to advance by; <see cref="TimeSpan.Zero"/> only stops the clock.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (SyncRoot)
            StopAt(Now().Plus(by, TimestampFrequency));
        FireDue();
    }

    /// <summary>Advances the clock to a point in time, as <see cref="Advance"/> does.</summary>
    /// <param name="value">The new time, not earlier than the clock's current time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is earlier than the clock's current
    /// time.</exception>
    public void SetUtcNow(DateTimeOffset value)
    {
        lock (SyncRoot)
        {
            var now = Now();
            ArgumentOutOfRangeException.ThrowIfLessThan(value, now.UtcNow);
            StopAt(now.Plus(value - now.UtcNow, TimestampFrequency));
        }

        FireDue();
    }

    /// <summary>Skips a time at once and does not stop a running clock; timers that are due within that time
    /// fire.</summary>
    internal void SkipAhead(TimeSpan time)
    {
        lock (SyncRoot)
        {
            if (IsStopped)
            {
                StopAt(Now().Plus(time, TimestampFrequency));
            }
            else
            {
                var offset = _offset;
                _offset = new Offset(offset.Time + time, offset.Timestamp + Ticks(time, TimestampFrequency));
                _timers.ForEach(timer => timer.Rearm());
            }
        }

        FireDue();
    }

    internal void RemoveTimer(ClockTimer timer) => _timers.Remove(timer);

    private Moment Now() => _stoppedAt ?? new Moment(GetUtcNow(), GetTimestamp());

    private void StopAt(Moment moment)
    {
        var ran = _stoppedAt is null;
        _stoppedAt = moment;
        if (ran)
            _timers.ForEach(timer => timer.Detach());
    }

    private void FireDue()
    {
        while (true)
        {
            ClockTimer? due;
            lock (SyncRoot)
            {
                due = _timers.Where(timer => timer.Due <= GetUtcNow()).MinBy(timer => timer.Due);
                due?.Elapse();
            }

            if (due is null)
                return;
            due.Fire();
        }
    }

    private static long Ticks(TimeSpan time, long frequency) => (long)((Int128)time.Ticks * frequency / TimeSpan.TicksPerSecond);

    private sealed record Moment(DateTimeOffset UtcNow, long Timestamp)
    {
        public Moment Plus(TimeSpan by, long frequency) => new(UtcNow + by, Timestamp + Ticks(by, frequency));
    }

    /// <summary>The difference between a running clock and the real time.</summary>
    private sealed record Offset(TimeSpan Time, long Timestamp);
}
