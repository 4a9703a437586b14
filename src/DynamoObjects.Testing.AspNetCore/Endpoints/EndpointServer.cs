using System.Collections.Concurrent;
using System.Net;
using DynamoObjects.Mock.Server;
using DynamoObjects.Mock.Server.Protocol;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>A web server whose paths begin with the test: it listens until the process ends, so that a request after the end of a
/// test gets an error that names the test, also on a connection that another process keeps open.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class EndpointServer : IHttpApplication<IFeatureCollection>
{
    private readonly ConcurrentDictionary<string, ServerApplication> _tests = new(StringComparer.Ordinal);

    /// <summary>The names of the tests that have ended.</summary>
    private readonly ConcurrentDictionary<string, string> _ended = new(StringComparer.Ordinal);

    private readonly ServerApplication _unknown;
    private int _port;

    private EndpointServer() =>
        _unknown = Reject(
            "UnknownTestException",
            "The path of this URL belongs to no test of the process. Use the whole URL that GetEndpointAsync returns, with its path."
        );

    public static async Task<EndpointServer> StartAsync()
    {
        var endpoints = new EndpointServer();
        (_, endpoints._port) = await ServerListener
            .StartAsync(endpoints, IPAddress.Loopback, port: 0, runsOnSocketThreads: false, CancellationToken.None)
            .ConfigureAwait(false);
        return endpoints;
    }

    /// <summary>Adds a test, until it ends, and returns its endpoint.</summary>
    public Uri Add(DynamoTestContext test)
    {
        var path = test.Id;
        _tests[path] = new ServerApplication(new TestRequestRunner(test), new MockDynamoDbServerOptions());
        var name = test.Name;
        test.Ended.Register(() =>
        {
            _ended[path] = name;
            _tests.TryRemove(path, out _);
        });
        return new Uri($"http://{new IPEndPoint(IPAddress.Loopback, _port)}/{path}");
    }

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    // Failures of requests are in their responses.
    public void DisposeContext(IFeatureCollection context, Exception? exception) { }

    public Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        var (test, inner) = Split(request.Path);
        request.PathBase += "/" + test;
        request.Path = inner;
        return Find(test).ProcessRequestAsync(context);
    }

    private static (string Test, string Path) Split(string path)
    {
        var end = path.Length > 1 ? path.IndexOf('/', 1) : -1;
        return end < 0 ? (path.TrimStart('/'), "/") : (path[1..end], path[end..]);
    }

    private static ServerApplication Reject(string code, string message) =>
        new(new RejectingRunner(code, message), new MockDynamoDbServerOptions());

    private ServerApplication Find(string path)
    {
        if (_tests.TryGetValue(path, out var application))
            return application;
        return _ended.TryGetValue(path, out var name)
            ? Reject(EndpointErrors.EndedCode, EndpointErrors.CreateEndedMessage(name))
            : _unknown;
    }
}
