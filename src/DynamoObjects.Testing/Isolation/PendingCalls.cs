using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Counts a test's pending calls, so that its end can wait for them: one of them may be creating a
/// table.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PendingCalls(string testName)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private readonly object _lock = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _closed;

    /// <summary>Counts a call, which must call <see cref="Leave"/>.</summary>
    /// <exception cref="ObjectDisposedException">The test has ended.</exception>
    public void Enter()
    {
        lock (_lock)
        {
            if (_closed)
                throw EndedTestHandler.CreateException(testName);
            _count++;
        }
    }

    public void Leave()
    {
        lock (_lock)
        {
            if (--_count == 0 && _closed)
                _done.TrySetResult();
        }
    }

    /// <summary>Rejects further calls at once; the task completes when all pending calls have left.</summary>
    /// <exception cref="TimeoutException">Calls were still pending after one minute.</exception>
    public async Task CloseAsync(TimeProvider timeProvider)
    {
        lock (_lock)
        {
            _closed = true;
            if (_count == 0)
                _done.TrySetResult();
        }

        try
        {
            await _done.Task.WaitAsync(Timeout, timeProvider).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException(
                $"The test '{testName}' has ended, and {Quantity.Format(_count, "call")} had no response after {Timeout.TotalSeconds:0} s: "
                    + "a table that is still being created may be left. Await all tasks that the test starts before it returns."
            );
        }
    }
}
