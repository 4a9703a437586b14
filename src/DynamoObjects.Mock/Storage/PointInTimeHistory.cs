using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The past states of a table with point-in-time recovery.</summary>
/// <remarks>
/// <para>
/// Before the first change in a second of the clock, the items are forked. The fork is the state at the end of every second since
/// the change before it. So a state is available for each second, but a second without changes costs nothing.
/// </para>
/// <para>
/// A state keeps alive the items that were replaced or deleted after it, and the nodes that were copied. States from before the
/// recovery period are dropped, and the oldest ones as soon as the estimated memory is above the limit: the earliest restorable time
/// is then later. All members require the table's lock.
/// </para>
/// </remarks>
internal sealed class PointInTimeHistory
{
    private readonly long _limit;
    private readonly List<PastState> _states;
    private readonly HashSet<Item> _written;
    private int _oldest;
    private long _earliest;
    private long _current;
    private long _closedBytes;

    /// <param name="start">The first second whose state is available, in Unix time.</param>
    /// <param name="days">The recovery period.</param>
    /// <param name="limit">The maximum of the estimated memory, in bytes.</param>
    public PointInTimeHistory(long start, int days, long limit)
    {
        (Days, _limit, _earliest, _current) = (days, limit, start, start);
        _states = [];
        _written = new HashSet<Item>(ReferenceEqualityComparer.Instance);
    }

    private PointInTimeHistory(PointInTimeHistory original)
    {
        (Days, _limit, _earliest, _current) = (original.Days, original._limit, original._earliest, original._current);
        _states = original._states[original._oldest..];
        _closedBytes = original._closedBytes;
        _written = new HashSet<Item>(original._written, ReferenceEqualityComparer.Instance);
        // The only one that changes.
        if (_states.Count > 0)
            _states[^1] = _states[^1].Copy();
    }

    /// <summary>The recovery period.</summary>
    public int Days { get; set; }

    /// <summary>The number of states.</summary>
    public int Count => _states.Count - _oldest;

    /// <summary>The estimated memory that only the past states keep alive.</summary>
    public long Bytes => _closedBytes + (Count == 0 ? 0 : _states[^1].Bytes);

    /// <summary>Whether the next change is the first one in its second.</summary>
    /// <remarks>A clock that is set back does not begin a second.</remarks>
    public bool IsNewSecond(DateTimeOffset now) => now.ToUnixTimeSeconds() > _current;

    /// <summary>Keeps a state before the first change in a second.</summary>
    public void Add(DateTimeOffset now, ItemTree items, long sizeBytes)
    {
        if (Count > 0)
            _closedBytes += _states[^1].Bytes;
        _current = now.ToUnixTimeSeconds();
        _states.Add(new PastState(_current, items, sizeBytes));
        _written.Clear();
        DropBeforePeriod(now);
        DropAboveLimit();
    }

    /// <summary>Counts the memory that a change costs.</summary>
    public void CountChange(in ItemChange change)
    {
        if (Count == 0 || ReferenceEquals(change.Old, change.New))
            return;
        // An item that was written after the latest state is in no state.
        var isPast = change.Old is null || !_written.Remove(change.Old);
        if (change.New is not null)
            _written.Add(change.New);
        if (!isPast)
            return;
        _states[^1].CountChange(ItemSize.Measure(change.Old));
        DropAboveLimit();
    }

    /// <summary>Gets the first second whose state is available, in Unix time.</summary>
    public long GetEarliest(DateTimeOffset now)
    {
        DropBeforePeriod(now);
        return _earliest;
    }

    /// <summary>Finds the state at the end of a second; <see langword="null"/> for the current state.</summary>
    /// <param name="second">A second in Unix time that is not before the earliest one.</param>
    public PastState? Find(long second)
    {
        var (low, high) = (_oldest, _states.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_states[middle].Until <= second)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _states.Count ? _states[low] : null;
    }

    /// <summary>Gets the states that ended after one second, and not after another, the oldest first.</summary>
    public IReadOnlyList<PastState> GetStates(long after, long last) =>
        [.. _states.Skip(_oldest).SkipWhile(state => state.Until <= after).TakeWhile(state => state.Until <= last)];

    /// <summary>Creates an independent history with the same states.</summary>
    public PointInTimeHistory Fork() => new(this);

    private void DropBeforePeriod(DateTimeOffset now)
    {
        _earliest = Math.Max(_earliest, now.ToUnixTimeSeconds() - (Days * 24L * 60 * 60));
        while (Count > 0 && _states[_oldest].Until <= _earliest)
            DropOldest();
    }

    private void DropAboveLimit()
    {
        while (Count > 0 && Bytes > _limit)
            DropOldest();
    }

    private void DropOldest()
    {
        var state = _states[_oldest];
        _earliest = Math.Max(_earliest, state.Until);
        if (Count > 1)
            _closedBytes -= state.Bytes;
        // So that the list does not keep the items alive.
        _states[_oldest++] = null!;
        if (_oldest <= _states.Count / 2)
            return;
        _states.RemoveRange(0, _oldest);
        _oldest = 0;
    }
}
