namespace DynamoObjects.Mock.Tool;

/// <summary>Saves a mock again and again, as long as it changes.</summary>
internal sealed class PeriodicSaving : IAsyncDisposable
{
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;

    /// <param name="save">Saves if anything has changed.</param>
    /// <param name="every">How long from one time to the next.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="onFailure">Told why it could not be saved; it is tried again the next time.</param>
    public PeriodicSaving(Func<Task> save, TimeSpan every, TimeProvider clock, Action<IOException> onFailure)
    {
        _timer = new PeriodicTimer(every, clock);
        _loop = RunAsync(save, onFailure);
    }

    /// <summary>Ends it, after a save that has begun.</summary>
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
