using System.Net.Sockets;

namespace DynamoObjects.Testing.Local;

/// <summary>Checks with a connection whether a server listens at an endpoint; the SDK would retry a request for a
/// minute.</summary>
internal static class ConnectionProbe
{
    /// <summary>Returns null if a server accepts the connection, and the problem otherwise.</summary>
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
