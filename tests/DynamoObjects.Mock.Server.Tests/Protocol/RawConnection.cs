using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

/// <summary>A connection that sends exact bytes, which no HTTP client would send, and reads everything that the server responds.</summary>
internal static partial class RawConnection
{
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Sends bytes and reads until the server closes the connection.</summary>
    /// <param name="server">The endpoint of the server.</param>
    /// <param name="sent">The request; each character is one byte.</param>
    /// <param name="endsEarly">Whether the client closes its side of the connection: the request is incomplete.</param>
    /// <returns>The response; empty where the server closes the connection without one.</returns>
    public static async Task<string> SendAsync(Uri server, string sent, bool endsEarly = false)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(server.Host, server.Port);
        var stream = client.GetStream();
        var received = new MemoryStream();
        using var timeout = new CancellationTokenSource(ReadTimeout);
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(sent), timeout.Token);
            if (endsEarly)
                client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // The server may close the connection before it has read the request; the response is still there to be read.
        }

        try
        {
            await stream.CopyToAsync(received, timeout.Token);
        }
        catch (IOException)
        {
            // A connection that the server resets ends as one that it closes.
        }

        return Encoding.Latin1.GetString(received.ToArray());
    }

    /// <summary>Reads the status codes of all final responses.</summary>
    public static IReadOnlyList<int> ReadStatuses(string response) =>
        [.. StatusLine().Matches(response).Select(match => int.Parse(match.Groups[1].ValueSpan, null)).Where(status => status >= 200)];

    [GeneratedRegex(@"HTTP/1\.1 (\d\d\d) ")]
    private static partial Regex StatusLine();
}
