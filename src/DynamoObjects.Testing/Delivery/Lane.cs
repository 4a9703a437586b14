namespace DynamoObjects.Testing.Delivery;

/// <summary>The records of a shard that are delivered one batch after another: all of them or, if batches of a shard are processed at
/// the same time, those of some partition keys.</summary>
internal sealed class Lane(string shardId, MappingSettings settings, WindowState? window)
{
    // The limit of a function's request, less the members around the records.
    private const int MaxBytes = (6 * 1024 * 1024) - 1024;

    private readonly Queue<PendingRecord> _waiting = [];
    private readonly Stack<PendingBatch> _batches = [];
    private DateTimeOffset? _filledAt;

    public string ShardId { get; } = shardId;

    /// <summary>When the next step is due.</summary>
    public DateTimeOffset ReadyAt { get; private set; }

    public WindowState? Window { get; private set; } = window;

    public bool HasWork(DateTimeOffset now) =>
        _batches.Count > 0 || _waiting.Count > 0 || (Window is not null && (Window.IsStateTooLarge || now >= Window.End));

    public void Add(PendingRecord record) => _waiting.Enqueue(record);

    /// <summary>Whether the next batch waits for further records, which <see cref="ReadyAt"/> then takes into
    /// account.</summary>
    public bool MustFill(DateTimeOffset now)
    {
        if (settings.BatchingWindow == TimeSpan.Zero || _batches.Count > 0 || _waiting.Count == 0 || _filledAt is not null)
            return false;
        if (HasFullBatch())
            return false;
        _filledAt = ReadyAt = now + settings.BatchingWindow;
        return true;
    }

    /// <summary>Whether the batch that waited for further records can take one more.</summary>
    public bool CanFill => _filledAt is not null && !HasFullBatch();

    public bool IsFilled(DateTimeOffset now) => _filledAt <= now;

    /// <summary>Takes the next batch; <see langword="null"/> for none.</summary>
    public PendingBatch? Take(DateTimeOffset now)
    {
        if (_batches.TryPop(out var batch))
            return batch;
        if (Window is { IsStateTooLarge: true })
            return new PendingBatch([], Window: Window, IsEarlyEnd: true);
        if (!_waiting.TryPeek(out var first))
            return Window is not null && now >= Window.End ? new PendingBatch([], Window: Window) : null;
        if (settings.HasWindows)
        {
            var start = WindowState.FindStart(first.Time, settings.WindowLength);
            if (Window is not null && Window.Start != start)
                return new PendingBatch([], Window: Window);
            Window ??= WindowState.Open(first.Time, settings.WindowLength);
        }

        _filledAt = null;
        var records = TakeRecords().ToList();
        for (var i = 0; i < records.Count; i++)
            _waiting.Dequeue();
        return new PendingBatch(records, Window: Window);
    }

    /// <summary>Delivers a batch next.</summary>
    public void Return(PendingBatch batch, DateTimeOffset readyAt)
    {
        _batches.Push(batch);
        ReadyAt = readyAt;
    }

    public void CloseWindow() => Window = null;

    private bool HasFullBatch()
    {
        var count = TakeRecords().Count();
        return count == settings.BatchSize || count < _waiting.Count;
    }

    private IEnumerable<PendingRecord> TakeRecords()
    {
        var (count, bytes) = (0, 0L);
        DateTimeOffset? start = null;
        foreach (var record in _waiting)
        {
            bytes += record.Json.Length + 1;
            var recordStart = settings.HasWindows ? WindowState.FindStart(record.Time, settings.WindowLength) : default;
            if (count == settings.BatchSize || (count > 0 && (bytes > MaxBytes || recordStart != start)))
                yield break;
            (count, start) = (count + 1, recordStart);
            yield return record;
        }
    }
}
