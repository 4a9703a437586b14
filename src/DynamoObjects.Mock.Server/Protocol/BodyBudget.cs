namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The memory that the bodies of all requests under way take together.</summary>
/// <remarks>
/// <para>A body takes more as it grows, and waits where there is no more. The oldest of those under way never waits, so
/// that bodies that hold the budget together and all wait for more cannot block one another: the budget is exceeded by
/// that one at most.</para>
/// <para>Thread safety: every member may be called from any number of threads at once.</para>
/// </remarks>
/// <param name="limit">The bytes of all bodies.</param>
/// <param name="patience">How long a body waits before its request is rejected.</param>
/// <param name="time">The clock for that.</param>
internal sealed class BodyBudget(long limit, TimeSpan patience, TimeProvider time)
{
    private readonly object _gate = new();
    private readonly LinkedList<BodyLease> _leases = [];
    private readonly LinkedList<Wait> _waits = [];

    /// <summary>The bytes that are taken now.</summary>
    public long Taken { get; private set; }

    /// <summary>How many bodies wait now.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _waits.Count;
        }
    }

    /// <summary>Begins a body that has taken nothing yet; dispose it when its bytes are gone.</summary>
    public BodyLease Begin()
    {
        lock (_gate)
        {
            var lease = new BodyLease(this);
            lease.Place = _leases.AddLast(lease);
            return lease;
        }
    }

    /// <summary>Takes more for a body.</summary>
    /// <returns>Whether it has it: <see langword="false"/> after a wait that was too long.</returns>
    public ValueTask<bool> TakeAsync(BodyLease lease, long bytes, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (MayTake(lease, bytes) && (_waits.Count == 0 || IsOldest(lease)))
            {
                Grant(lease, bytes);
                return new(true);
            }

            var wait = new Wait(lease, bytes);
            return new(WaitAsync(_waits.AddLast(wait), cancellationToken));
        }
    }

    /// <summary>Ends a body, and lets others go on.</summary>
    public void Return(BodyLease lease)
    {
        lock (_gate)
        {
            if (lease.Place is not { } place)
                return;
            lease.Place = null;
            _leases.Remove(place);
            Taken -= lease.Bytes;
            GrantWaits();
        }
    }

    private async Task<bool> WaitAsync(LinkedListNode<Wait> wait, CancellationToken cancellationToken)
    {
        try
        {
            return await wait.Value.Granted.Task.WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return GiveUp(wait);
        }
        catch (OperationCanceledException)
        {
            GiveUp(wait);
            throw;
        }
    }

    /// <returns>Whether it was granted meanwhile.</returns>
    private bool GiveUp(LinkedListNode<Wait> wait)
    {
        lock (_gate)
        {
            if (wait.List is null)
                return true;
            _waits.Remove(wait);
            // The one behind it may want less.
            GrantWaits();
            return false;
        }
    }

    /// <summary>First come, first served, but for the oldest body, which goes first.</summary>
    private void GrantWaits()
    {
        for (var wait = _waits.First; wait is not null; )
        {
            var next = wait.Next;
            if (IsOldest(wait.Value.Lease) || (wait == _waits.First && MayTake(wait.Value.Lease, wait.Value.Bytes)))
            {
                _waits.Remove(wait);
                Grant(wait.Value.Lease, wait.Value.Bytes);
                wait.Value.Granted.SetResult(true);
            }

            wait = next;
        }
    }

    private bool MayTake(BodyLease lease, long bytes) => Taken + bytes <= limit || IsOldest(lease);

    private bool IsOldest(BodyLease lease) => _leases.First?.Value == lease;

    private void Grant(BodyLease lease, long bytes)
    {
        lease.Bytes += bytes;
        Taken += bytes;
    }

    private sealed class Wait(BodyLease lease, long bytes)
    {
        public BodyLease Lease { get; } = lease;

        public long Bytes { get; } = bytes;

        public TaskCompletionSource<bool> Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
