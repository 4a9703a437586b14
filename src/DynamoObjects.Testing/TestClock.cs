using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing;

/// <summary>The clock of one test: the real time until the test advances it, and from then on a time that stands still
/// and moves only by the test's hand.</summary>
/// <remarks>
/// <para>On the mock DynamoDB reads this clock: idempotency windows, table status, backups. Hand it to code under test
/// that takes a <see cref="TimeProvider"/>, so that both have one time. Timers that code has made of it fire as it is
/// advanced.</para>
/// <para>Thread safety: all members may be used by several threads at once.</para>
/// </remarks>
public sealed class TestClock : TimeProvider
{
    private readonly List<ClockTimer> _timers = [];
    private volatile Moment? _stoppedAt;
    private volatile Offset _offset = new(TimeSpan.Zero, 0);

    internal TestClock() { }

    /// <inheritdoc/>
    public override long TimestampFrequency => System.TimestampFrequency;

    /// <inheritdoc/>
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

    /// <summary>Moves the time on, and fires the timers that are due by then, in the order of their times, before it
    /// returns; from here on the clock stands.</summary>
    /// <param name="by">How far; <see cref="TimeSpan.Zero"/> only makes the clock stand.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (SyncRoot)
            StopAt(Now().Plus(by, TimestampFrequency));
        FireDue();
    }

    /// <summary>Moves the time on to a point, as <see cref="Advance"/> does.</summary>
    /// <param name="value">The new time, not before the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is in the clock's past.</exception>
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

    /// <summary>Lets a time pass at once, also on a clock that runs, which goes on running: what waits for less of it is done.</summary>
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

    /// <summary>How far a clock that runs is ahead of the real time.</summary>
    private sealed record Offset(TimeSpan Time, long Timestamp);
}
