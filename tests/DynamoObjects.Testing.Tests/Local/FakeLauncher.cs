using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

/// <summary>A way to DynamoDB Local that does what the test says, and counts.</summary>
internal sealed class FakeLauncher(string? obstacle, Func<CancellationToken, Task<RunningLocal>> launch) : ILocalLauncher
{
    private int _launches;

    public int Launches => _launches;

    public static FakeLauncher Closed(string obstacle) => new(obstacle, _ => throw new InvalidOperationException("Launched a closed way."));

    public static FakeLauncher At(string endpoint, Action? stop = null) =>
        new(null, _ => Task.FromResult(new RunningLocal(new Uri(endpoint), stop ?? (static () => { }))));

    public static FakeLauncher Failing(string message) => new(null, _ => throw new LocalStartException(message));

    public Task<string?> GetObstacleAsync(CancellationToken cancellationToken) => Task.FromResult(obstacle);

    public Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _launches);
        return launch(cancellationToken);
    }
}
