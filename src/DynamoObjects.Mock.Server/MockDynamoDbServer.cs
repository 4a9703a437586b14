using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Server.Protocol;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DynamoObjects.Mock.Server;

/// <summary>A <see cref="MockDynamoDb"/> behind HTTP, for other processes and languages.</summary>
/// <remarks>
/// <para>It speaks the JSON protocol of DynamoDB, so every AWS SDK and tool reaches it by its endpoint URL. There is no TLS.</para>
/// <para>Thread safety: every member may be called from any number of threads at once.</para>
/// <para>See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">DynamoDB
/// low-level API</see>.</para>
/// </remarks>
public sealed class MockDynamoDbServer : IAsyncDisposable
{
    private static readonly MinDataRate MinClientDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    private readonly KestrelServer _server;
    private readonly bool _ownsMock;
    private int _stopped;

    private MockDynamoDbServer(MockDynamoDb mock, bool ownsMock, KestrelServer server, Uri endpoint) =>
        (Mock, _ownsMock, _server, Endpoint) = (mock, ownsMock, server, endpoint);

    /// <summary>The engine that answers.</summary>
    public MockDynamoDb Mock { get; }

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:8000</c>: the endpoint URL for clients.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts a server for an engine.</summary>
    /// <param name="mock">The engine; <see langword="null"/> for a new one, which is disposed with the server.</param>
    /// <param name="options">
    /// How the server listens and responds; <see langword="null"/> for the defaults: on the loopback address and a free port.
    /// </param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The server, which is listening.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">The port is in use, or cannot be opened; the message says which.</exception>
    public static async Task<MockDynamoDbServer> StartAsync(
        MockDynamoDb? mock = null,
        MockDynamoDbServerOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options = (options ?? new MockDynamoDbServerOptions()).CreateCheckedCopy();
        var engine = mock ?? new MockDynamoDb();
        var port = 0;
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = RequestBody.MaxBytes;
        // Kestrel's own, named because the memory for bodies depends on it: whoever sends or takes less in five seconds is cut off.
        kestrel.Limits.MinRequestBodyDataRate = MinClientDataRate;
        kestrel.Limits.MinResponseDataRate = MinClientDataRate;
        ListenOptions? listener = null;
        kestrel.Listen(options.Address, options.Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listener = listen;
        });

        // The engine answers in microseconds: handing a request from thread to thread would take longer.
        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions { UnsafePreferInlineScheduling = true }),
            NullLoggerFactory.Instance
        );
        var server = new KestrelServer(Options.Create(kestrel), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new ServerApplication(engine, options), cancellationToken).ConfigureAwait(false);
            port = listener!.IPEndPoint!.Port;
        }
        catch (Exception exception)
        {
            server.Dispose();
            if (mock is null)
                engine.Dispose();
            if (exception is IOException or SocketException)
                throw new IOException(CreateMessage(options, exception), exception);
            throw;
        }

        return new MockDynamoDbServer(engine, mock is null, server, CreateEndpoint(options.Address, port));
    }

    /// <summary>Makes a client that reaches this server over HTTP.</summary>
    /// <returns>A client of the AWS SDK, with a region and credentials that the server takes unless it verifies signatures;
    /// dispose it after use.</returns>
    public AmazonDynamoDBClient CreateClient() =>
        new(
            new BasicAWSCredentials(Mock.AccessKey, "secret"),
            new AmazonDynamoDBConfig { ServiceURL = Endpoint.ToString(), AuthenticationRegion = Mock.Region }
        );

    /// <summary>Stops listening, lets the requests that are under way end, and closes all connections.</summary>
    /// <param name="cancellationToken">Ends the wait for those requests: they are cut off.</param>
    /// <returns>A task that ends when the server has stopped. A second call does nothing.</returns>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
            return;
        await _server.StopAsync(cancellationToken).ConfigureAwait(false);
        _server.Dispose();
        if (_ownsMock)
            Mock.Dispose();
    }

    /// <summary>Stops the server as <see cref="StopAsync"/> does.</summary>
    /// <returns>A task that ends when the server has stopped.</returns>
    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private static Uri CreateEndpoint(IPAddress address, int port)
    {
        var reachable =
            address.Equals(IPAddress.Any) ? IPAddress.Loopback
            : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
            : address;
        return new Uri($"http://{new IPEndPoint(reachable, port)}");
    }

    private static string CreateMessage(MockDynamoDbServerOptions options, Exception exception)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{options.Address}:{options.Port}");
        return
            exception is AddressInUseException
            || exception.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
            ? $"The port {options.Port} is taken: another program listens on {where}. Stop it, or choose another port; port 0 takes "
                + $"a free one."
            : $"Cannot listen on {where}: {exception.Message}";
    }
}
