using System.Globalization;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The stream of a table: its changes of the last 24 hours, in shards.</summary>
/// <remarks>
/// A change consists of its two items, which are immutable and mostly shared with the table: it costs one small object. Each access
/// closes shards after four hours and removes changes after 24 hours. Thread safe.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
/// </remarks>
internal sealed class StreamLog
{
    private static readonly TimeSpan Retention = TimeSpan.FromHours(24);
    private static readonly TimeSpan ShardLifetime = TimeSpan.FromHours(4);
    private static long _last;

    private readonly object _lock = new();
    private readonly TimeProvider _clock;
    private readonly List<StreamShard> _shards = [];
    private readonly List<StreamEntry> _entries = [];
    private int _oldest;
    private long _trimmed;
    private DateTimeOffset? _disabled;
    private TaskCompletionSource? _change;

    public StreamLog(TableDefinition table, StreamDefinition definition, TimeProvider clock)
    {
        (_clock, Table, Definition, Created) = (clock, table, definition, clock.GetUtcNow());
        _shards.Add(Open(null, Created));
    }

    public string Arn => $"{Table.Arn}/stream/{Definition.Label}";

    /// <summary>The table's definition at the start of the stream.</summary>
    public TableDefinition Table { get; }

    public StreamDefinition Definition { get; }

    public DateTimeOffset Created { get; }

    public bool IsEnabled => _disabled is null;

    /// <summary>Whether the stream can still be read: a disabled stream is removed together with its last change.</summary>
    public bool IsReadable => _disabled is not { } disabled || _clock.GetUtcNow() < disabled + Retention;

    /// <summary>Adds a change, unless both items are equal.</summary>
    public void Append(Item? old, Item? changed, bool isByService)
    {
        if (old is null ? changed is null : old.Equals(changed))
            return;
        TaskCompletionSource? waiter;
        lock (_lock)
        {
            var now = Advance();
            _entries.Add(new StreamEntry(Interlocked.Increment(ref _last), now, old, changed, isByService));
            (waiter, _change) = (_change, null);
        }

        waiter?.TrySetResult();
    }

    /// <summary>Stops accepting changes.</summary>
    public void Disable()
    {
        TaskCompletionSource? waiter;
        lock (_lock)
        {
            if (_disabled is not null)
                return;
            var now = Advance();
            Close(now);
            _disabled = now;
            (waiter, _change) = (_change, null);
        }

        waiter?.TrySetResult();
    }

    /// <summary>Closes the open shard and opens the next one.</summary>
    public void RollShard()
    {
        lock (_lock)
        {
            var now = Advance();
            if (_disabled is null)
                RollShard(now);
        }
    }

    /// <summary>Gets the shards, the oldest first.</summary>
    public StreamShard[] GetShards()
    {
        lock (_lock)
        {
            Advance();
            return [.. _shards];
        }
    }

    /// <summary>The number of the next change in the process.</summary>
    public static long NextNumber => Interlocked.Read(ref _last) + 1;

    /// <summary>Reads changes in order.</summary>
    /// <param name="from">The lowest number.</param>
    /// <param name="to">The highest number.</param>
    /// <param name="max">The maximum number of changes to read.</param>
    /// <param name="isTrimmed">Whether changes with these numbers have been removed.</param>
    public StreamEntry[] Read(long from, long to, int max, out bool isTrimmed)
    {
        lock (_lock)
        {
            Advance();
            isTrimmed = from <= _trimmed;
            var at = Math.Max(_oldest, IndexOf(from));
            var end = Math.Min(Math.Max(at, to == long.MaxValue ? _entries.Count : IndexOf(to + 1)), at + max);
            return [.. _entries[at..end]];
        }
    }

    /// <summary>Waits until there is a change with this number or a higher one, or the stream is disabled.</summary>
    public Task WaitAsync(long from)
    {
        lock (_lock)
        {
            if (_disabled is not null || (_entries.Count > 0 && _entries[^1].Number >= from))
                return Task.CompletedTask;
            return (_change ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private static StreamShard Open(StreamShard? parent, DateTimeOffset now)
    {
        var number = NextNumber;
        return new StreamShard(
            string.Create(CultureInfo.InvariantCulture, $"shardId-{now.ToUnixTimeMilliseconds():D20}-{(uint)number:x8}"),
            parent?.Id,
            parent is null ? number : parent.Last!.Value + 1,
            now
        );
    }

    /// <summary>Applies what is due according to the clock, and returns the time.</summary>
    private DateTimeOffset Advance()
    {
        var now = _clock.GetUtcNow();
        if (_disabled is null && now >= _shards[^1].Opened + ShardLifetime)
            RollShard(now);
        while (_oldest < _entries.Count && _entries[_oldest].Time + Retention <= now)
            _trimmed = _entries[_oldest++].Number;
        if (_oldest > _entries.Count / 2)
        {
            _entries.RemoveRange(0, _oldest);
            _oldest = 0;
        }

        _shards.RemoveAll(shard => shard.Closed + Retention <= now);
        return now;
    }

    private void RollShard(DateTimeOffset now)
    {
        Close(now);
        _shards.Add(Open(_shards[^1], now));
    }

    // The end of a shard takes a number, so that a shard without changes has a range, too.
    private void Close(DateTimeOffset now) => _shards[^1] = _shards[^1] with { Last = Interlocked.Increment(ref _last), Closed = now };

    private int IndexOf(long number)
    {
        var (low, high) = (0, _entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].Number < number)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
