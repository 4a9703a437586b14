namespace DynamoObjects.Testing.Isolation;

/// <summary>Counts a test's calls of DynamoDB, so that its end can wait for those under way: one of them may be making a table.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CallsUnderWay(string testName)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _closed;

    /// <summary>Counts a call, which must <see cref="Leave"/>.</summary>
    /// <exception cref="ObjectDisposedException">The test is over.</exception>
    public void Enter()
    {
        lock (_gate)
        {
            if (_closed)
            {
                throw new ObjectDisposedException(
                    nameof(DynamoTest), $"The test '{testName}' is over, and its tables are gone: await everything that it starts before it returns.");
            }

            _count++;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            if (--_count == 0 && _closed)
                _done.TrySetResult();
        }
    }

    /// <summary>Lets no further call in, at once; the task ends when those under way have left.</summary>
    /// <exception cref="TimeoutException">They did not leave within a minute.</exception>
    public async Task CloseAsync(TimeProvider timeProvider)
    {
        lock (_gate)
        {
            _closed = true;
            if (_count == 0)
                _done.TrySetResult();
        }

        try
        {
            await _done.Task.WaitAsync(Patience, timeProvider).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException(
                $"The test '{testName}' is over, and after {Patience.TotalSeconds:0} s DynamoDB has not answered all that it asked ({_count} calls): a table that is only now "
                + "being made may be left. Await everything that the test starts before it returns.");
        }
    }
}
