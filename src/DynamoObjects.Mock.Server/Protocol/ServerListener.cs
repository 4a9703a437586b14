using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Starts a web server with the limits of DynamoDB.</summary>
internal static class ServerListener
{
    private static readonly MinDataRate MinClientDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>Starts a server for an application.</summary>
    /// <param name="application">The application.</param>
    /// <param name="address">The address to listen on.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="runsOnSocketThreads">Whether the application handles each request in microseconds and waits for nothing: handing
    /// the request to another thread would then take longer.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<(KestrelServer Server, int Port)> StartAsync(
        IHttpApplication<IFeatureCollection> application,
        IPAddress address,
        int port,
        bool runsOnSocketThreads,
        CancellationToken cancellationToken
    )
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = RequestBody.MaxBytes;
        kestrel.Limits.MaxRequestLineSize = RequestHead.MaxReadBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = RequestHead.MaxReadBytes;
        // Kestrel's defaults, set explicitly because the memory for bodies depends on them: a client that is too slow for five
        // seconds is cut off.
        kestrel.Limits.MinRequestBodyDataRate = MinClientDataRate;
        kestrel.Limits.MinResponseDataRate = MinClientDataRate;
        ListenOptions? listener = null;
        kestrel.Listen(address, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listener = listen;
        });

        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions { UnsafePreferInlineScheduling = runsOnSocketThreads }),
            NullLoggerFactory.Instance
        );
        var server = new KestrelServer(Options.Create(kestrel), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(application, cancellationToken).ConfigureAwait(false);
            return (server, listener!.IPEndPoint!.Port);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }
}
