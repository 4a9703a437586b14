namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The memory that the bodies of all requests under way take together.</summary>
/// <remarks>
/// <para>A body takes more as it grows, and waits where there is no more. The oldest of those under way never waits, so
/// that bodies that hold the budget together and all wait for more cannot block one another: the budget is exceeded by
/// that one at most.</para>
/// <para>Thread safety: every member may be called from any number of threads at once.</para>
/// </remarks>
/// <param name="limit">The bytes of all bodies.</param>
/// <param name="timeout">How long a body waits before its request is rejected.</param>
/// <param name="time">The clock for that.</param>
internal sealed class BodyBudget(long limit, TimeSpan timeout, TimeProvider time)
{
    private readonly object _lock = new();
    private readonly LinkedList<BodyLease> _leases = [];
    private readonly LinkedList<Waiter> _waiters = [];

    /// <summary>The bytes that are taken now.</summary>
    public long Taken { get; private set; }

    /// <summary>How many bodies wait now.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _waiters.Count;
        }
    }

    /// <summary>Begins a body that has taken nothing yet; dispose it when its bytes are gone.</summary>
    public BodyLease CreateLease()
    {
        lock (_lock)
        {
            var lease = new BodyLease(this);
            lease.Node = _leases.AddLast(lease);
            return lease;
        }
    }

    /// <summary>Takes more for a body.</summary>
    /// <returns>Whether it has it: <see langword="false"/> after a wait that was too long.</returns>
    public ValueTask<bool> TakeAsync(BodyLease lease, long bytes, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (CanTake(lease, bytes) && (_waiters.Count == 0 || IsOldest(lease)))
            {
                Grant(lease, bytes);
                return new(true);
            }

            var waiter = new Waiter(lease, bytes);
            return new(WaitAsync(_waiters.AddLast(waiter), cancellationToken));
        }
    }

    /// <summary>Ends a body, and lets others go on.</summary>
    public void Return(BodyLease lease)
    {
        lock (_lock)
        {
            if (lease.Node is not { } node)
                return;
            lease.Node = null;
            _leases.Remove(node);
            Taken -= lease.Bytes;
            GrantWaiters();
        }
    }

    private async Task<bool> WaitAsync(LinkedListNode<Waiter> waiter, CancellationToken cancellationToken)
    {
        try
        {
            return await waiter.Value.Granted.Task.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return GiveUp(waiter);
        }
        catch (OperationCanceledException)
        {
            GiveUp(waiter);
            throw;
        }
    }

    /// <returns>Whether it was granted meanwhile.</returns>
    private bool GiveUp(LinkedListNode<Waiter> waiter)
    {
        lock (_lock)
        {
            if (waiter.List is null)
                return true;
            _waiters.Remove(waiter);
            // The one behind it may want less.
            GrantWaiters();
            return false;
        }
    }

    /// <summary>First come, first served, but for the oldest body, which goes first.</summary>
    private void GrantWaiters()
    {
        for (var waiter = _waiters.First; waiter is not null; )
        {
            var next = waiter.Next;
            if (IsOldest(waiter.Value.Lease) || (waiter == _waiters.First && CanTake(waiter.Value.Lease, waiter.Value.Bytes)))
            {
                _waiters.Remove(waiter);
                Grant(waiter.Value.Lease, waiter.Value.Bytes);
                waiter.Value.Granted.SetResult(true);
            }

            waiter = next;
        }
    }

    private bool CanTake(BodyLease lease, long bytes) => Taken + bytes <= limit || IsOldest(lease);

    private bool IsOldest(BodyLease lease) => _leases.First?.Value == lease;

    private void Grant(BodyLease lease, long bytes)
    {
        lease.Bytes += bytes;
        Taken += bytes;
    }

    private sealed class Waiter(BodyLease lease, long bytes)
    {
        public BodyLease Lease { get; } = lease;

        public long Bytes { get; } = bytes;

        public TaskCompletionSource<bool> Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
