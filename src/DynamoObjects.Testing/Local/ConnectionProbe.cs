using System.Net.Sockets;

namespace DynamoObjects.Testing.Local;

/// <summary>Asks whether anything listens at an address, at once: a request of the SDK would be retried for a minute.</summary>
internal static class ConnectionProbe
{
    /// <summary>Returns null when something listens, else what happened instead.</summary>
    public static async Task<string?> TryAsync(Uri endpoint, TimeSpan timeout, TimeProvider timeProvider)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(endpoint.Host, endpoint.Port).WaitAsync(timeout, timeProvider).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is SocketException or TimeoutException)
        {
            return exception is SocketException ? exception.Message : $"no connection within {timeout.TotalSeconds:0} s";
        }
    }
}
