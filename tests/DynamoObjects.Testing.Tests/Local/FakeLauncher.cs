using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

/// <summary>A launcher with a result that the test sets; it counts its calls.</summary>
internal sealed class FakeLauncher(string? unavailableReason, Func<CancellationToken, Task<RunningLocal>> launch) : ILocalLauncher
{
    private int _launchCount;

    public int LaunchCount => _launchCount;

    public static FakeLauncher Unavailable(string reason) =>
        new(reason, _ => throw new InvalidOperationException("Launched a closed way."));

    public static FakeLauncher StartingAt(string endpoint, Action? stop = null) =>
        new(null, _ => Task.FromResult(new RunningLocal(new Uri(endpoint), stop ?? (static () => { }))));

    public static FakeLauncher Failing(string message) => new(null, _ => throw new LocalStartException(message));

    public Task<string?> GetUnavailableReasonAsync(CancellationToken cancellationToken) => Task.FromResult(unavailableReason);

    public Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _launchCount);
        return launch(cancellationToken);
    }
}
