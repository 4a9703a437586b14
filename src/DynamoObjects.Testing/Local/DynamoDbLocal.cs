using DynamoObjects.Testing.Cleanup;
using DynamoObjects.Testing.Notes;

namespace DynamoObjects.Testing.Local;

/// <summary>The DynamoDB Local of this process: found or started at the first use, ended with the process.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class DynamoDbLocal
{
    private static readonly Lazy<LocalSession> Session = new(CreateSession);

    private static int _isLossReported;

    /// <summary>Gets where DynamoDB Local listens; starts it at the first call, which later callers share.</summary>
    /// <exception cref="LocalUnavailableException">There is nothing to run it with.</exception>
    /// <exception cref="LocalStartException">It was found, and did not start; every later call fails the same way at once.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; the start goes on.</exception>
    public static Task<Uri> GetEndpointAsync(CancellationToken cancellationToken) => Session.Value.GetEndpointAsync(cancellationToken);

    /// <inheritdoc cref="LocalSession.FindLossAsync"/>
    public static async Task<string?> FindLossAsync(Uri endpoint)
    {
        var loss = await Session.Value.FindLossAsync(endpoint).ConfigureAwait(false);
        if (loss is not null && Interlocked.Exchange(ref _isLossReported, 1) == 0)
            ProcessJournals.RecordWarning($"{loss} Tests on it failed from then on, and did not drop their tables.");
        return loss;
    }

    /// <summary>Ends what this process started; for the end of a run, before the process is ended for it.</summary>
    /// <remarks>Does nothing where nothing was started. Later calls of <see cref="GetEndpointAsync"/> fail.</remarks>
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
