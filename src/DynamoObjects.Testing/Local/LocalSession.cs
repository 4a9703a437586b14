namespace DynamoObjects.Testing.Local;

/// <summary>Starts DynamoDB Local once, in the first way that is available, and keeps the result.</summary>
/// <remarks>Thread-safe. All callers share one start; after a failed start, each gets the same error at once.</remarks>
internal sealed class LocalSession(IReadOnlyList<ILocalLauncher> launchers, TimeSpan startTimeout, TimeProvider timeProvider)
{
    /// <summary>How long a canceled start may take to clean up before its callers get the error.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly object _lock = new();
    private Task<RunningLocal>? _start;
    private volatile string? _loss;
    private bool _stopped;

    /// <summary>Returns the endpoint; <paramref name="cancellationToken"/> cancels only the wait of this
    /// caller.</summary>
    /// <exception cref="LocalStartException">DynamoDB Local did not start, or has stopped responding since.</exception>
    public async Task<Uri> GetEndpointAsync(CancellationToken cancellationToken)
    {
        if (_loss is not null)
            throw new LocalStartException(_loss);
        Task<RunningLocal> shared;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_stopped, this);
            // On the thread pool: the shared start must not depend on the first caller's synchronization context.
            shared = _start ??= Task.Run(StartAsync, CancellationToken.None);
        }

        return (await shared.WaitAsync(cancellationToken).ConfigureAwait(false)).Endpoint;
    }

    /// <summary>Returns a message if DynamoDB Local no longer responds, or <see langword="null"/> if it does.</summary>
    /// <remarks>After a loss, every test on it fails at once.</remarks>
    public async Task<string?> FindLossAsync(Uri endpoint)
    {
        if (_loss is null && await ConnectionProbe.TryAsync(endpoint, Grace, timeProvider).ConfigureAwait(false) is { } problem)
            _loss = $"DynamoDB Local at {endpoint} stopped responding during this run ({problem}).";
        return _loss;
    }

    /// <summary>Stops the DynamoDB Local that was started, even if it is still starting.</summary>
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
            // A launcher that ignores the token must not block the tests.
            return await launching.WaitAsync(startTimeout + Grace, timeProvider, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is TimeoutException || (exception is OperationCanceledException && timeout.IsCancellationRequested))
        {
            StopWhenStarted(launching);
            throw new LocalStartException(
                $"DynamoDB Local did not start within {startTimeout.TotalSeconds:0} s. If its container image has not been pulled yet, run "
                    + "'docker pull' before the tests, or set DYNAMO_LOCAL_START_TIMEOUT to more seconds.",
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
            $"DynamoDB Local is not available: {string.Join("; ", reasons)}. Start Docker, or set DYNAMO_LOCAL_HOME to "
                + "the folder of DynamoDBLocal.jar (requires Java), or set DYNAMO_LOCAL_ENDPOINT to a running instance, such as "
                + "http://localhost:8000."
        );
    }
}
