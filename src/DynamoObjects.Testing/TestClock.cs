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
    private volatile Moment? _standing;
    private volatile Lead _lead = new(TimeSpan.Zero, 0);

    internal TestClock() { }

    /// <inheritdoc/>
    public override long TimestampFrequency => System.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    internal bool IsStanding => _standing is not null;

    internal object Gate => _timers;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _standing?.UtcNow ?? System.GetUtcNow() + _lead.Time;

    /// <inheritdoc/>
    public override long GetTimestamp() => _standing?.Timestamp ?? System.GetTimestamp() + _lead.Timestamp;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(this, callback, state);
        lock (Gate)
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
        lock (Gate)
            Stand(Now().Plus(by, TimestampFrequency));
        FireDue();
    }

    /// <summary>Moves the time on to a point, as <see cref="Advance"/> does.</summary>
    /// <param name="value">The new time, not before the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is in the clock's past.</exception>
    public void SetUtcNow(DateTimeOffset value)
    {
        lock (Gate)
        {
            var now = Now();
            ArgumentOutOfRangeException.ThrowIfLessThan(value, now.UtcNow);
            Stand(now.Plus(value - now.UtcNow, TimestampFrequency));
        }

        FireDue();
    }

    /// <summary>Lets a time pass at once, also on a clock that runs, which goes on running: what waits for less of it is done.</summary>
    internal void Pass(TimeSpan time)
    {
        lock (Gate)
        {
            if (IsStanding)
            {
                Stand(Now().Plus(time, TimestampFrequency));
            }
            else
            {
                var lead = _lead;
                _lead = new Lead(lead.Time + time, lead.Timestamp + Ticks(time, TimestampFrequency));
                _timers.ForEach(timer => timer.Rearm());
            }
        }

        FireDue();
    }

    internal void Forget(ClockTimer timer) => _timers.Remove(timer);

    private Moment Now() => _standing ?? new Moment(GetUtcNow(), GetTimestamp());

    private void Stand(Moment moment)
    {
        var ran = _standing is null;
        _standing = moment;
        if (ran)
            _timers.ForEach(timer => timer.Detach());
    }

    private void FireDue()
    {
        while (true)
        {
            ClockTimer? due;
            lock (Gate)
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
    private sealed record Lead(TimeSpan Time, long Timestamp);
}
