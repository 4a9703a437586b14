using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Server.Protocol;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace DynamoObjects.Mock.Server;

/// <summary>Represents a server that provides a <see cref="MockDynamoDb"/> over HTTP, for other processes and languages.</summary>
/// <remarks>
/// <para>The server implements the JSON protocol of DynamoDB: every AWS SDK and tool can use it as its endpoint URL. The server has no
/// TLS.</para>
/// <para>If the engine has several regions, the region in the signature of a request chooses the tables that it reaches. Requests that are
/// signed for other regions reach the home region, unless <see cref="MockDynamoDbServerOptions.Credentials"/> is set: then they fail, as
/// on AWS.</para>
/// <para>This type is thread-safe.</para>
/// <para>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">DynamoDB low-level
/// API</see>.</para>
/// </remarks>
public sealed class MockDynamoDbServer : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly bool _ownsMock;
    private int _stopped;

    private MockDynamoDbServer(MockDynamoDb mock, bool ownsMock, KestrelServer server, Uri endpoint) =>
        (Mock, _ownsMock, _server, Endpoint) = (mock, ownsMock, server, endpoint);

    /// <summary>Gets the engine that runs the requests.</summary>
    public MockDynamoDb Mock { get; }

    /// <summary>Gets the endpoint URL for clients, such as <c>http://127.0.0.1:8000</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="mock">The engine to serve, or <see langword="null"/> to create one, which the server disposes when it
    /// stops.</param>
    /// <param name="options">The options of the server, or <see langword="null"/> for the defaults: the loopback address and a
    /// free port.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running server.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="IOException">The port is in use or cannot be opened. The message contains the address and port.</exception>
    public static async Task<MockDynamoDbServer> StartAsync(
        MockDynamoDb? mock = null,
        MockDynamoDbServerOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options = (options ?? new MockDynamoDbServerOptions()).CreateCheckedCopy();
        var engine = mock ?? new MockDynamoDb();
        try
        {
            var (server, port) = await ServerListener
                .StartAsync(
                    new ServerApplication(new EngineRunner(engine), options),
                    options.Address,
                    options.Port,
                    runsOnSocketThreads: true,
                    cancellationToken
                )
                .ConfigureAwait(false);
            return new MockDynamoDbServer(engine, mock is null, server, CreateEndpoint(options.Address, port));
        }
        catch (Exception exception)
        {
            if (mock is null)
                engine.Dispose();
            if (exception is IOException or SocketException)
                throw new IOException(CreateMessage(options, exception), exception);
            throw;
        }
    }

    /// <summary>Creates a client that sends its requests to this server over HTTP.</summary>
    /// <param name="region">The region of the client, one of <see cref="MockDynamoDb.Regions"/>, or <see langword="null"/> for the home
    /// region of the engine.</param>
    /// <returns>A client with a placeholder secret key. Dispose the client after use.</returns>
    /// <remarks>If <see cref="MockDynamoDbServerOptions.Credentials"/> is set, the server rejects these requests; create an
    /// <see cref="AmazonDynamoDBClient"/> with one of those keys instead.</remarks>
    /// <exception cref="ArgumentException">The engine does not have the region.</exception>
    public AmazonDynamoDBClient CreateClient(string? region = null) =>
        new ServerClient(
            new BasicAWSCredentials(Mock.AccessKey, "secret"),
            new AmazonDynamoDBConfig { ServiceURL = Endpoint.ToString(), AuthenticationRegion = Mock.FindDatabase(region).Settings.Region }
        );

    /// <summary>Stops listening, waits for the requests in progress, and closes all connections.</summary>
    /// <param name="cancellationToken">Ends the wait and aborts requests that are still in progress.</param>
    /// <returns>A task that completes when the server has stopped. Later calls do nothing.</returns>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
            return;
        await _server.StopAsync(cancellationToken).ConfigureAwait(false);
        _server.Dispose();
        if (_ownsMock)
            Mock.Dispose();
    }

    /// <summary>Stops the server, as <see cref="StopAsync"/> does.</summary>
    /// <returns>A task that completes when the server has stopped.</returns>
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
            ? $"Port {options.Port} is in use: another program listens on {where}. Stop it, or choose another port; port 0 selects a "
                + "free one."
            : $"Cannot listen on {where}: {exception.Message}";
    }
}
