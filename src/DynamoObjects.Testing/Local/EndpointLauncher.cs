namespace DynamoObjects.Testing.Local;

/// <summary>Takes the DynamoDB Local that already runs at DYNAMO_LOCAL_ENDPOINT, and leaves it running.</summary>
/// <remarks><paramref name="sweep"/> clears it of what earlier runs have left there: it alone outlives a run.</remarks>
internal sealed class EndpointLauncher(LocalEnvironment environment, Func<Uri, Task> sweep) : ILocalLauncher
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public Task<string?> GetUnavailableReasonAsync(CancellationToken cancellationToken) =>
        Task.FromResult(environment.Endpoint is null ? "DYNAMO_LOCAL_ENDPOINT is not set" : null);

    public async Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken)
    {
        if (
            !Uri.TryCreate(environment.Endpoint, UriKind.Absolute, out var endpoint)
            || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps)
        )
        {
            throw new LocalStartException(
                $"DYNAMO_LOCAL_ENDPOINT is '{environment.Endpoint}', which is no address: write it as http://localhost:8000."
            );
        }

        if (await EndpointProbe.TryAsync(endpoint, Timeout, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            throw new LocalStartException(
                $"DYNAMO_LOCAL_ENDPOINT is {endpoint}, where DynamoDB Local does not answer: {problem}. Start it there, or unset the "
                    + $"variable."
            );
        }

        await sweep(endpoint).ConfigureAwait(false);
        return new RunningLocal(endpoint, static () => { });
    }
}
