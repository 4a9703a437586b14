using System.Net;

namespace DynamoObjects.Testing.Local;

/// <summary>Asks an address whether DynamoDB Local listens there.</summary>
/// <remarks>DynamoDB Local answers a GET, which is no DynamoDB request, with status 400 as soon as it is ready.</remarks>
internal static class EndpointProbe
{
    /// <summary>Returns null when DynamoDB Local answers, else what happened instead.</summary>
    public static async Task<string?> TryAsync(Uri endpoint, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // No proxy: the endpoint is this machine or one beside it, and a proxy would answer 400 of its own.
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = timeout };
        try
        {
            using var response = await client.GetAsync(endpoint, cancellationToken).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.BadRequest
                ? null
                : $"it answered GET / with status {(int)response.StatusCode}, and DynamoDB Local answers 400";
        }
        catch (HttpRequestException exception)
        {
            return exception.Message;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"no answer within {timeout.TotalSeconds:0.#} s";
        }
    }
}
