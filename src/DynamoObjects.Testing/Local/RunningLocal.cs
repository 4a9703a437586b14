namespace DynamoObjects.Testing.Local;

/// <summary>Represents a DynamoDB Local that responds, and how to stop it.</summary>
/// <remarks>
/// <paramref name="stop"/> is synchronous because it runs at process exit, when tasks are no longer awaited; it is
/// called at most once.
/// </remarks>
internal sealed class RunningLocal(Uri endpoint, Action stop)
{
    private Action? _stop = stop;

    public Uri Endpoint { get; } = endpoint;

    public void Stop() => Interlocked.Exchange(ref _stop, null)?.Invoke();
}
