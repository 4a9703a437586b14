namespace DynamoObjects.Testing.Local;

/// <summary>Uses the DynamoDB Local that already runs at DYNAMO_LOCAL_ENDPOINT, and leaves it running.</summary>
/// <remarks><paramref name="sweep"/> drops tables that earlier runs left on it.</remarks>
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
                $"DYNAMO_LOCAL_ENDPOINT is '{environment.Endpoint}', which is not a valid address; use the form http://localhost:8000."
            );
        }

        if (await EndpointProbe.TryAsync(endpoint, Timeout, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            throw new LocalStartException(
                $"DynamoDB Local does not respond at DYNAMO_LOCAL_ENDPOINT={endpoint}: {problem}. Start it there, or unset the variable."
            );
        }

        await sweep(endpoint).ConfigureAwait(false);
        return new RunningLocal(endpoint, static () => { });
    }
}
