namespace DynamoObjects.Batches;

/// <summary>Counts the processed and failed items of a batch. Thread-safe.</summary>
internal sealed class BatchProgressTracker(int total, IProgress<BatchProgress>? progress)
{
    private readonly List<BatchFailure> _failures = [];
    private readonly object _lock = new();
    private readonly object _reportLock = new();
    private int _succeeded;

    public int Succeeded
    {
        get
        {
            lock (_lock)
                return _succeeded;
        }
    }

    public IReadOnlyList<BatchFailure> Failures
    {
        get
        {
            lock (_lock)
                return [.. _failures];
        }
    }

    public void Add(int count)
    {
        lock (_lock)
            _succeeded += count;
        Report();
    }

    public void Add(IEnumerable<BatchFailure> failures)
    {
        lock (_lock)
            _failures.AddRange(failures);
        Report();
    }

    /// <summary>Moves an item from the processed to the failed ones.</summary>
    public void MoveToFailures(BatchFailure failure)
    {
        lock (_lock)
        {
            _succeeded--;
            _failures.Add(failure);
        }

        Report();
    }

    /// <exception cref="BatchFailedException">An item failed.</exception>
    public void ThrowIfAnyFailed(string tableName, string operation)
    {
        lock (_lock)
        {
            if (_failures.Count > 0)
                throw new BatchFailedException(tableName, operation, [.. _failures], _succeeded);
        }
    }

    private void Report()
    {
        if (progress is null)
            return;

        // Reports one at a time, so that a report never arrives after a later one.
        lock (_reportLock)
        {
            BatchProgress now;
            lock (_lock)
                now = new BatchProgress(_succeeded, _failures.Count, total);
            progress.Report(now);
        }
    }
}
