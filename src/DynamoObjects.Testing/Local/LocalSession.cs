namespace DynamoObjects.Testing.Local;

/// <summary>Starts DynamoDB Local once, by the first way that is open, and remembers how that went.</summary>
/// <remarks>Thread-safe. All callers share one start; after a failed one each gets the same cause at once.</remarks>
internal sealed class LocalSession(IReadOnlyList<ILocalLauncher> launchers, TimeSpan startTimeout, TimeProvider timeProvider)
{
    /// <summary>How long a start that was called off may take to clear up before its callers are told.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly object _lock = new();
    private Task<RunningLocal>? _start;
    private volatile string? _loss;
    private bool _stopped;

    /// <summary>Gets the endpoint; <paramref name="cancellationToken"/> ends the waiting of this caller alone.</summary>
    /// <exception cref="LocalStartException">It did not start, or has stopped answering since.</exception>
    public async Task<Uri> GetEndpointAsync(CancellationToken cancellationToken)
    {
        if (_loss is not null)
            throw new LocalStartException(_loss);
        Task<RunningLocal> shared;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_stopped, this);
            // On the pool: the first caller's synchronization context must not carry everybody's start.
            shared = _start ??= Task.Run(StartAsync, CancellationToken.None);
        }

        return (await shared.WaitAsync(cancellationToken).ConfigureAwait(false)).Endpoint;
    }

    /// <summary>Says what has become of a DynamoDB Local that no longer listens; <see langword="null"/> while it does.</summary>
    /// <remarks>From then on every test on it fails at once.</remarks>
    public async Task<string?> FindLossAsync(Uri endpoint)
    {
        if (_loss is null && await ConnectionProbe.TryAsync(endpoint, Grace, timeProvider).ConfigureAwait(false) is { } problem)
            _loss = $"DynamoDB Local at {endpoint} stopped answering during this run ({problem}).";
        return _loss;
    }

    /// <summary>Ends what was started, also when it is only now coming up.</summary>
    public void Stop()
    {
        Task<RunningLocal>? shared;
        lock (_lock)
        {
            _stopped = true;
            shared = _start;
        }

        StopWhenStarted(shared);
    }

    private static void StopWhenStarted(Task<RunningLocal>? starting) =>
        starting?.ContinueWith(
            static task => task.Result.Stop(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );

    private async Task<RunningLocal> StartAsync()
    {
        using var timeout = new CancellationTokenSource(startTimeout, timeProvider);
        var launching = LaunchAsync(timeout.Token);
        try
        {
            // A launcher that does not heed the token must not hang the tests.
            return await launching.WaitAsync(startTimeout + Grace, timeProvider, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is TimeoutException || (exception is OperationCanceledException && timeout.IsCancellationRequested))
        {
            StopWhenStarted(launching);
            throw new LocalStartException(
                $"DynamoDB Local did not start within {startTimeout.TotalSeconds:0} s. Where it is a container whose image must first be "
                    + "pulled, pull it before the tests (docker pull), or name one that is there in DYNAMO_LOCAL_IMAGE.",
                exception
            );
        }
        catch (Exception exception) when (exception is not (LocalStartException or LocalUnavailableException))
        {
            throw new LocalStartException($"DynamoDB Local did not start: {exception.Message}", exception);
        }
    }

    private async Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        foreach (var launcher in launchers)
        {
            if (await launcher.GetUnavailableReasonAsync(cancellationToken).ConfigureAwait(false) is not { } reason)
            {
                return await launcher.LaunchAsync(cancellationToken).ConfigureAwait(false);
            }

            reasons.Add(reason);
        }

        throw new LocalUnavailableException(
            $"DynamoDB Local is not available: {string.Join("; ", reasons)}. To get it, start Docker, or set DYNAMO_LOCAL_HOME to "
                + "a folder with DynamoDBLocal.jar (run with java), or set DYNAMO_LOCAL_ENDPOINT to a running one, as "
                + "http://localhost:8000."
        );
    }
}
