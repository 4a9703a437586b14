using System.Net;

namespace DynamoObjects.Testing.Local;

/// <summary>Checks whether DynamoDB Local listens at an endpoint.</summary>
/// <remarks>As soon as DynamoDB Local is ready, it responds with status 400 to a GET, which is not a DynamoDB
/// request.</remarks>
internal static class EndpointProbe
{
    /// <summary>Returns null if DynamoDB Local responds, and the problem otherwise.</summary>
    public static async Task<string?> TryAsync(Uri endpoint, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // No proxy: the endpoint is on this machine or near it, and a proxy could return its own status 400.
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = timeout };
        try
        {
            using var response = await client.GetAsync(endpoint, cancellationToken).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.BadRequest
                ? null
                : $"GET / returned status {(int)response.StatusCode}, but DynamoDB Local returns 400";
        }
        catch (HttpRequestException exception)
        {
            return exception.Message;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"no response within {timeout.TotalSeconds:0.#} s";
        }
    }
}
