using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing;

/// <summary>The DynamoDB Local of this process: found or started at the first use, ended with the process.</summary>
internal static class DynamoDbLocal
{
    /// <summary>Gets where DynamoDB Local listens; starts it at the first call, which later callers share.</summary>
    /// <exception cref="LocalUnavailableException">There is nothing to run it with.</exception>
    /// <exception cref="LocalStartException">It was found, and did not start; every later call fails the same way at once.</exception>
    public static Task<Uri> GetEndpointAsync(CancellationToken cancellationToken) =>
        GetAsync(LocalEnvironment.OfThisProcess(), cancellationToken);

    private static async Task<Uri> GetAsync(LocalEnvironment environment, CancellationToken cancellationToken)
    {
        if (environment.Endpoint is null)
        {
            throw new LocalUnavailableException("DynamoDB Local is not here: set DYNAMO_LOCAL_ENDPOINT to a running one.");
        }

        if (!Uri.TryCreate(environment.Endpoint, UriKind.Absolute, out var endpoint))
        {
            throw new LocalStartException($"DYNAMO_LOCAL_ENDPOINT is '{environment.Endpoint}', which is no address; write it as http://localhost:8000.");
        }

        if (await EndpointProbe.TryAsync(endpoint, TimeSpan.FromSeconds(10), cancellationToken).ConfigureAwait(false) is { } fault)
        {
            throw new LocalStartException($"DYNAMO_LOCAL_ENDPOINT is {endpoint}, where DynamoDB Local does not answer: {fault}.");
        }

        return endpoint;
    }
}
