namespace DynamoObjects.Testing.Local;

/// <summary>A DynamoDB Local that answers, and how to end it.</summary>
/// <remarks>
/// <paramref name="stop"/> is synchronous because it is called while the process exits, when nothing is awaited any more;
/// it is called at most once.
/// </remarks>
internal sealed class RunningLocal(Uri endpoint, Action stop)
{
    private Action? _stop = stop;

    public Uri Endpoint { get; } = endpoint;

    public void Stop() => Interlocked.Exchange(ref _stop, null)?.Invoke();
}
