namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Limits the memory that the bodies of all requests in progress use together.</summary>
/// <remarks>
/// <para>A body takes memory as it grows, and waits when the limit is reached. The oldest body in progress never waits: otherwise
/// bodies that use the whole budget and wait for more could block one another. Only that body can exceed the limit.</para>
/// <para>Thread safety: all members are thread-safe.</para>
/// </remarks>
/// <param name="limit">The maximum bytes of all bodies.</param>
/// <param name="timeout">How long a body waits before its request is rejected.</param>
/// <param name="time">The clock for the timeout.</param>
internal sealed class BodyBudget(long limit, TimeSpan timeout, TimeProvider time)
{
    private readonly object _lock = new();
    private readonly LinkedList<BodyLease> _leases = [];
    private readonly LinkedList<Waiter> _waiters = [];

    /// <summary>The bytes in use.</summary>
    public long Taken { get; private set; }

    /// <summary>The number of bodies that wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _waiters.Count;
        }
    }

    /// <summary>Registers a body that uses no memory yet; dispose the lease when the body's bytes are released.</summary>
    public BodyLease CreateLease()
    {
        lock (_lock)
        {
            var lease = new BodyLease(this);
            lease.Node = _leases.AddLast(lease);
            return lease;
        }
    }

    /// <summary>Takes memory for a body, and waits if necessary.</summary>
    /// <returns><see langword="false"/> after a timeout.</returns>
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

    /// <summary>Removes a body and returns its memory to those that wait.</summary>
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

    /// <returns>Whether the memory was granted in the meantime.</returns>
    private bool GiveUp(LinkedListNode<Waiter> waiter)
    {
        lock (_lock)
        {
            if (waiter.List is null)
                return true;
            _waiters.Remove(waiter);
            // The next waiter may need less.
            GrantWaiters();
            return false;
        }
    }

    /// <summary>Grants memory in the order of the requests; the oldest body goes first.</summary>
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
