using System.Runtime.CompilerServices;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>The endpoints of the tests of this process, which share one port.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class TestEndpoints
{
    private static readonly ConditionalWeakTable<DynamoTestContext, Lazy<Task<Uri>>> ByTest = [];

    private static readonly object Lock = new();

    private static Task<EndpointServer>? _server;

    /// <summary>Gets the endpoint of a test; the first call starts the server.</summary>
    public static Task<Uri> GetAsync(DynamoTestContext test) =>
        test.Ended.IsCancellationRequested
            ? Task.FromException<Uri>(EndedTestHandler.CreateException(test.Name))
            : ByTest.GetValue(test, static added => new Lazy<Task<Uri>>(() => AddAsync(added))).Value;

    private static async Task<Uri> AddAsync(DynamoTestContext test) => (await GetServerAsync().ConfigureAwait(false)).Add(test);

    private static Task<EndpointServer> GetServerAsync()
    {
        lock (Lock)
        {
            // A start that failed is repeated, for the next test.
            if (_server is null or { IsFaulted: true })
                _server = StartAsync();
            return _server;
        }
    }

    // The connections of all tests must not run in the flow of the test that comes first.
    private static Task<EndpointServer> StartAsync()
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(EndpointServer.StartAsync);
    }
}
