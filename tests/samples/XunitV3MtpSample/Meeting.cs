namespace XunitV3MtpSample;

/// <summary>A point where two tests wait for each other, which requires that they run in parallel.</summary>
internal sealed class Meeting
{
    private static readonly TimeSpan WaitTimeout = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _present;

    public Task JoinAsync()
    {
        if (Interlocked.Increment(ref _present) == 2)
            _complete.SetResult();
        return _complete.Task.WaitAsync(WaitTimeout, TestContext.Current.CancellationToken);
    }
}
