namespace DynamoObjects.Batches;

/// <summary>What has become of a batch's items so far. Thread-safe.</summary>
internal sealed class BatchTally(int total, IProgress<BatchProgress>? progress)
{
    private readonly List<BatchFailure> _failures = [];
    private readonly object _gate = new();
    private readonly object _reporting = new();
    private int _done;

    public int Done
    {
        get
        {
            lock (_gate)
                return _done;
        }
    }

    public IReadOnlyList<BatchFailure> Failures
    {
        get
        {
            lock (_gate)
                return [.. _failures];
        }
    }

    public void Add(int done)
    {
        lock (_gate)
            _done += done;
        Report();
    }

    public void Add(IEnumerable<BatchFailure> failures)
    {
        lock (_gate)
            _failures.AddRange(failures);
        Report();
    }

    /// <summary>Takes an item that was counted as done for a failure.</summary>
    public void Fail(BatchFailure failure)
    {
        lock (_gate)
        {
            _done--;
            _failures.Add(failure);
        }

        Report();
    }

    /// <exception cref="BatchFailedException">Something could not be done.</exception>
    public void RequireAll(string tableName, string operation)
    {
        lock (_gate)
        {
            if (_failures.Count > 0)
                throw new BatchFailedException(tableName, operation, [.. _failures], _done);
        }
    }

    private void Report()
    {
        if (progress is null)
            return;

        // One after the other: a report that overtook another would tell of less than the one before it.
        lock (_reporting)
        {
            BatchProgress now;
            lock (_gate)
                now = new BatchProgress(_done, _failures.Count, total);
            progress.Report(now);
        }
    }
}
