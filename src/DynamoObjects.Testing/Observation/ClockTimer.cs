namespace DynamoObjects.Testing.Observation;

/// <summary>A timer of a <see cref="TestClock"/>: a real timer while the clock runs, and one that the clock fires once
/// it is stopped.</summary>
internal sealed class ClockTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
{
    private ITimer? _real;
    private TimeSpan _period;
    private bool _isDisposed;

    /// <summary>The next due time; <see langword="null"/> for never.</summary>
    public DateTimeOffset? Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var isDue = false;
        lock (clock.SyncRoot)
        {
            if (_isDisposed)
                return false;
            _period = period;
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            if (!clock.IsStopped)
                (
                    _real ??= TimeProvider.System.CreateTimer(static it => ((ClockTimer)it!).Tick(), this, Timeout.InfiniteTimeSpan, period)
                ).Change(dueTime, period);
            else if (dueTime == TimeSpan.Zero)
                (isDue, _) = (true, Elapse());
        }

        if (isDue)
            Fire();
        return true;
    }

    /// <summary>Makes the clock fire the timer from now on, because the clock has stopped.</summary>
    public void Detach()
    {
        _real?.Dispose();
        _real = null;
    }

    /// <summary>Shortens the wait, because the running clock was moved ahead.</summary>
    public void Rearm()
    {
        if (Due is { } due && _real is not null && due - clock.GetUtcNow() is var remaining)
            _real.Change(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, _period);
    }

    /// <summary>Sets and returns the next due time, just before the timer fires.</summary>
    public DateTimeOffset? Elapse() => Due = _period > TimeSpan.Zero ? Due + _period : null;

    public void Fire() => callback(state);

    public void Dispose()
    {
        lock (clock.SyncRoot)
        {
            _isDisposed = true;
            Due = null;
            Detach();
            clock.RemoveTimer(this);
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    private void Tick()
    {
        lock (clock.SyncRoot)
        {
            if (clock.IsStopped || Due is null)
                return;
            Elapse();
        }

        Fire();
    }
}
