namespace DynamoObjects.Mock.Storage;

/// <summary>Receives the changes for the Kinesis data streams of an engine's tables.</summary>
/// <remarks>The changes are a chain: a reader keeps its place in it, and only readers that are behind keep changes alive that the
/// sink has discarded. Thread safe.</remarks>
internal sealed class KinesisSink(TimeProvider clock) : IChangeFollower
{
    /// <summary>The number of changes that are kept for new readers, of all tables together.</summary>
    public const int MaxChanges = 100_000;

    private readonly object _lock = new();
    private KinesisEntry _beforeOldest = KinesisEntry.CreateStart();
    private KinesisEntry? _latest;
    private int _count;
    private TaskCompletionSource _signal = CreateSignal();

    /// <summary>The place before the oldest change that is kept.</summary>
    public KinesisEntry BeforeOldest
    {
        get
        {
            lock (_lock)
                return _beforeOldest;
        }
    }

    /// <summary>The place after the latest change.</summary>
    public KinesisEntry Latest
    {
        get
        {
            lock (_lock)
                return _latest ?? _beforeOldest;
        }
    }

    /// <summary>Completes with the next change of any table, or with the next change of a destination.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
                return _signal.Task;
        }
    }

    /// <summary>Follows a table that has or had a destination.</summary>
    public void Attach(Table table)
    {
        if (table.Definition.Kinesis.Count == 0)
            return;
        lock (table.SyncRoot)
        {
            table.RemoveFollower(this);
            table.AddFollower(this);
        }
    }

    /// <summary>Lets waiting readers look at the destinations.</summary>
    public void Wake() => Exchange(null);

    public void Follow(Table table, in ItemChange change, bool isByService)
    {
        if (change.Old is null ? change.New is null : change.Old.Equals(change.New))
            return;
        var (definition, now) = (table.Definition, clock.GetUtcNow());
        foreach (var destination in definition.Kinesis)
        {
            if (destination.IsReceiving(now))
                Exchange(new KinesisEntry(definition, destination.StreamArn, destination.GetPrecision(now), now, change, isByService));
        }
    }

    private static TaskCompletionSource CreateSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Exchange(KinesisEntry? added)
    {
        TaskCompletionSource signal;
        lock (_lock)
        {
            if (added is not null)
                Append(added);
            (signal, _signal) = (_signal, CreateSignal());
        }

        signal.SetResult();
    }

    private void Append(KinesisEntry added)
    {
        (_latest ?? _beforeOldest).Next = added;
        _latest = added;
        if (++_count <= MaxChanges)
            return;
        _beforeOldest = _beforeOldest.Next!;
        _count--;
    }
}
