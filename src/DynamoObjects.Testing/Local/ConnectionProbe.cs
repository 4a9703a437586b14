using System.Net.Sockets;

namespace DynamoObjects.Testing.Local;

/// <summary>Asks whether anything listens at an address: at the end of each test, so that a request, with its retries, would take too long.</summary>
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
