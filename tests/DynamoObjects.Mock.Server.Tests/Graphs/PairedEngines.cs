using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>Two engines with the same settings and clock: one is called in process, the other with the SDK's own client over
/// HTTP.</summary>
internal sealed class PairedEngines : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 30, 8, 30, 15, 123, TimeSpan.Zero);

    private readonly MockDynamoDb _inProcess;
    private readonly MockDynamoDbClient _inProcessClient;
    private readonly MockDynamoDbServer _server;
    private readonly AmazonDynamoDBClient _httpClient;

    private PairedEngines(MockDynamoDb inProcess, MockDynamoDbServer server)
    {
        (_inProcess, _server) = (inProcess, server);
        (_inProcessClient, _httpClient) = (inProcess.CreateClient(), server.CreateClient());
    }

    public static async Task<PairedEngines> StartAsync()
    {
        // Times are sent without fractions of a millisecond.
        var clock = new FakeTimeProvider(Start.AddTicks(4567));
        return new PairedEngines(Create(), await MockDynamoDbServer.StartAsync(Create()));

        MockDynamoDb Create() =>
            new(
                new MockDynamoDbOptions
                {
                    TimeProvider = clock,
                    Regions = ["eu-west-1"],
                    ObjectStore = TransferGraphCases.CreateStore(),
                }
            );
    }

    /// <summary>Sends a request to both, and returns the results of both callers.</summary>
    public async Task<(Dictionary<string, string> Near, Dictionary<string, string> Far)> SendAsync(AmazonDynamoDBRequest request) =>
        (ObjectGraph.Read(await OutcomeAsync(_inProcessClient, request)), ObjectGraph.Read(await OutcomeAsync(_httpClient, request)));

    /// <summary>Sends a request to both and ignores the responses.</summary>
    public void ExecuteOnBoth(AmazonDynamoDBRequest request)
    {
        _inProcess.Execute(request);
        _server.Mock.Execute(request);
    }

    /// <summary>Adds copies of all transfers of one kind to both, changed, for example with another ARN.</summary>
    public void CopyTransfers<T>(Func<T, T> change)
        where T : Transfer
    {
        foreach (var engine in (MockDynamoDb[])[_inProcess, _server.Mock])
        {
            var log = engine.Database.Transfers;
            foreach (var transfer in log.List<T>(engine.Database.Now))
                log.Add(change(transfer));
        }
    }

    /// <summary>Begins a transaction that claims an item until the end of the test.</summary>
    public void LockItem(string tableName, Dictionary<string, AttributeValue> item)
    {
        foreach (var engine in (MockDynamoDb[])[_inProcess, _server.Mock])
        {
            var write = ItemWrite.Put(engine.Database.Find(tableName)!, SdkValues.FromSdk(item, ValueLayer.Current), null);
            Assert.NotNull(Transaction.Begin([write], out _));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _inProcessClient.Dispose();
        _httpClient.Dispose();
        await _server.DisposeAsync();
        _inProcess.Dispose();
        _server.Mock.Dispose();
    }

    private static async Task<object> OutcomeAsync(AmazonDynamoDBClient client, AmazonDynamoDBRequest request)
    {
        var type = request.GetType();
        var method = typeof(AmazonDynamoDBClient).GetMethod($"{Operation.GetName(type)}Async", [type, typeof(CancellationToken)])!;
        try
        {
            var task = (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, [request, CancellationToken.None], null)!;
            await task;
            return task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)!;
        }
        catch (AmazonDynamoDBException exception)
        {
            return exception;
        }
    }
}
