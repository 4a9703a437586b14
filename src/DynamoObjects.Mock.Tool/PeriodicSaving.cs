namespace DynamoObjects.Mock.Tool;

/// <summary>Saves a mock periodically while it changes.</summary>
internal sealed class PeriodicSaving : IAsyncDisposable
{
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;

    /// <param name="save">Saves if anything has changed.</param>
    /// <param name="every">The interval.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="onFailure">Receives the exception of a failed save; the next interval tries again.</param>
    public PeriodicSaving(Func<Task> save, TimeSpan every, TimeProvider clock, Action<IOException> onFailure)
    {
        _timer = new PeriodicTimer(every, clock);
        _loop = RunAsync(save, onFailure);
    }

    /// <summary>Stops after a save that is in progress.</summary>
    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _loop.ConfigureAwait(false);
    }

    private async Task RunAsync(Func<Task> save, Action<IOException> onFailure)
    {
        while (await _timer.WaitForNextTickAsync().ConfigureAwait(false))
        {
            try
            {
                await save().ConfigureAwait(false);
            }
            catch (IOException exception)
            {
                onFailure(exception);
            }
        }
    }
}
