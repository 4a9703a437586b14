using DynamoObjects.Testing.Cleanup;
using DynamoObjects.Testing.Notes;

namespace DynamoObjects.Testing.Local;

/// <summary>Represents the DynamoDB Local of this process: found or started on first use, stopped at process
/// exit.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class DynamoDbLocal
{
    private static readonly Lazy<LocalSession> Session = new(CreateSession);

    private static int _isLossReported;

    /// <summary>Returns the endpoint of DynamoDB Local; the first call starts it, and later calls share the
    /// result.</summary>
    /// <exception cref="LocalUnavailableException">DynamoDB Local is not available on this machine.</exception>
    /// <exception cref="LocalStartException">DynamoDB Local did not start; every later call throws the same error at
    /// once.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled; the start
    /// continues.</exception>
    public static Task<Uri> GetEndpointAsync(CancellationToken cancellationToken) => Session.Value.GetEndpointAsync(cancellationToken);

    /// <inheritdoc cref="LocalSession.FindLossAsync"/>
    public static async Task<string?> FindLossAsync(Uri endpoint)
    {
        var loss = await Session.Value.FindLossAsync(endpoint).ConfigureAwait(false);
        if (loss is not null && Interlocked.Exchange(ref _isLossReported, 1) == 0)
            ProcessJournals.RecordWarning($"{loss} Later tests on it failed, and their tables were not dropped.");
        return loss;
    }

    /// <summary>Stops the DynamoDB Local that this process started, at the end of a run.</summary>
    /// <remarks>Has no effect if none was started. Later calls of <see cref="GetEndpointAsync"/> fail.</remarks>
    public static void Stop()
    {
        if (Session.IsValueCreated)
        {
            Session.Value.Stop();
        }
    }

    private static LocalSession CreateSession()
    {
        var environment = LocalEnvironment.GetForThisProcess();
        AppDomain.CurrentDomain.ProcessExit += static (_, _) => Stop();
        return new LocalSession(
            [
                new EndpointLauncher(environment, TableSweeper.SweepLocalAsync),
                new ContainerLauncher(environment, TableSweeper.SweepLocalAsync),
                new ProcessLauncher(environment),
            ],
            environment.StartTimeout,
            TimeProvider.System
        );
    }
}
