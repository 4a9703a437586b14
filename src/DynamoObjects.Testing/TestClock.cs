using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing;

/// <summary>The clock of one test: the real time until the test advances it, and from then on a time that stands still and moves only by the test's hand.</summary>
/// <remarks>
/// <para>On the mock DynamoDB reads this clock: idempotency windows, table status, backups. Hand it to code under test that takes a <see cref="TimeProvider"/>, so that both
/// have one time. Timers that code has made of it fire as it is advanced.</para>
/// <para>Thread safety: all members may be used by several threads at once.</para>
/// </remarks>
public sealed class TestClock : TimeProvider
{
    private readonly List<ClockTimer> _timers = [];
    private volatile Moment? _standing;

    internal TestClock()
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => System.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    internal bool IsStanding => _standing is not null;

    internal object Gate => _timers;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _standing?.UtcNow ?? System.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => _standing?.Timestamp ?? System.GetTimestamp();

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

    /// <summary>Moves the time on, and fires the timers that are due by then, in the order of their times, before it returns; from here on the clock stands.</summary>
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

    internal void Forget(ClockTimer timer) => _timers.Remove(timer);

    private Moment Now() => _standing ?? new Moment(System.GetUtcNow(), System.GetTimestamp());

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

    private sealed record Moment(DateTimeOffset UtcNow, long Timestamp)
    {
        public Moment Plus(TimeSpan by, long frequency) =>
            new(UtcNow + by, Timestamp + (long)((Int128)by.Ticks * frequency / TimeSpan.TicksPerSecond));
    }
}
