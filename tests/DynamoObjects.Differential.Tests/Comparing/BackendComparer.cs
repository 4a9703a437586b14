using DynamoObjects.Differential.Generating;
using DynamoObjects.Mock;
using DynamoObjects.Mock.Server;

namespace DynamoObjects.Differential.Comparing;

/// <summary>Runs scenarios on the mock and on DynamoDB Local, and reports the first difference between their responses.</summary>
internal sealed class BackendComparer : IAsyncDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly MockDynamoDbClient _mock;
    private readonly AmazonDynamoDBClient _local;
    private readonly List<(TableShape Shape, RecordReader Mock, RecordReader Local)> _streams = [];
    private MockDynamoDbServer? _server;

    private BackendComparer(AmazonDynamoDBClient local)
    {
        _mock = _engine.CreateClient();
        _local = local;
    }

    /// <summary>Creates the tables of an area on both backends.</summary>
    public static async Task<BackendComparer> CreateAsync(DynamoTestContext test, IEnumerable<TableShape> shapes)
    {
        // The SDK would retry DynamoDB Local's internal errors for minutes.
        var comparer = new BackendComparer(test.CreateClient(new TestClientOptions { MaxErrorRetry = 0 }));
        foreach (var shape in shapes)
        {
            await comparer._mock.CreateTableAsync(shape.Request);
            await comparer._local.CreateTableAsync(shape.Request);
            if (!shape.HasStream)
                continue;
            var server = comparer._server ??= await MockDynamoDbServer.StartAsync(comparer._engine);
            comparer._streams.Add(
                (
                    shape,
                    await RecordReader.OpenAsync(server.Endpoint, shape.Name),
                    await RecordReader.OpenAsync(new Uri(test.Client.Config.ServiceURL), test.TablePrefix + shape.Name)
                )
            );
        }

        return comparer;
    }

    /// <summary>Runs a scenario on empty tables, and leaves them empty.</summary>
    /// <exception cref="DifferenceException">A response, or the final content of the table, differs, and no known difference
    /// explains it.</exception>
    public async Task RunAsync(Scenario scenario)
    {
        try
        {
            var before = new List<AmazonDynamoDBRequest>();
            foreach (
                var request in (IEnumerable<AmazonDynamoDBRequest>)
                    [.. scenario.CreateSeedRequests(), .. scenario.Requests, new ScanRequest { TableName = scenario.Shape.Name }]
            )
            {
                if (!await CompareAsync(before, request, scenario.Shape) || !await CompareRecordsAsync(before, request, scenario.Shape))
                    return;
                before.Add(request);
            }
        }
        finally
        {
            foreach (var client in new IAmazonDynamoDB[] { _mock, _local })
            {
                await ClearAsync(client, scenario.Shape);
                await BackendResponse.GetAsync(client, new DeleteTableRequest(TableRequests.Name));
            }

            await ReadRecordsAsync(scenario.Shape);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, mock, local) in _streams)
        {
            mock.Dispose();
            local.Dispose();
        }

        if (_server is not null)
            await _server.DisposeAsync();
        _local.Dispose();
        _mock.Dispose();
        _engine.Dispose();
    }

    /// <summary>Sends a request, and the requests for its further pages, to both backends.</summary>
    /// <returns>Whether the responses are equal, so that the comparison can continue.</returns>
    private async Task<bool> CompareAsync(IReadOnlyList<AmazonDynamoDBRequest> before, AmazonDynamoDBRequest request, TableShape shape)
    {
        var mock = await BackendResponses.GetAsync(_mock, request, shape);
        var local = await BackendResponses.GetAsync(_local, request, shape);
        for (var page = 0; page < Math.Max(mock.Count, local.Count); page++)
        {
            var exchange = new ResponsePair(
                before,
                request,
                mock.ElementAtOrDefault(page) ?? BackendResponse.None,
                local.ElementAtOrDefault(page) ?? BackendResponse.None
            );
            if (!AreEqual(exchange))
                return false;
        }

        return true;
    }

    /// <summary>Compares the records that a request has added to the stream of its table, if it has one.</summary>
    private async Task<bool> CompareRecordsAsync(
        IReadOnlyList<AmazonDynamoDBRequest> before,
        AmazonDynamoDBRequest request,
        TableShape shape
    ) =>
        await ReadRecordsAsync(shape) is not var (mock, local)
        || AreEqual(new ResponsePair(before, request, Records(request, mock), Records(request, local)));

    private async Task<(List<JsonNode> Mock, List<JsonNode> Local)?> ReadRecordsAsync(TableShape shape)
    {
        if (_streams.Find(s => s.Shape == shape) is not (not null, var mock, var local))
            return null;
        return (await mock.ReadNewAsync(), await local.ReadNewAsync());
    }

    /// <summary>Creates the form of records that is compared: those of a batch or a transaction have no order.</summary>
    private static BackendResponse Records(AmazonDynamoDBRequest request, List<JsonNode> records)
    {
        var sorted = request
            is BatchWriteItemRequest
                or TransactWriteItemsRequest
                or BatchExecuteStatementRequest
                or ExecuteTransactionRequest
            ? records.OrderBy(SdkJson.Text, StringComparer.Ordinal).ToList()
            : records;
        return ResponseNormalizer.Normalize(new BackendResponse(null, null, new JsonObject { ["Records"] = new JsonArray([.. sorted]) }));
    }

    /// <exception cref="DifferenceException">They differ, and no known difference explains it.</exception>
    private static bool AreEqual(ResponsePair exchange)
    {
        if (exchange.Mock.ToString() == exchange.Local.ToString())
            return true;
        return KnownDifferences.Explain(exchange) ? false : throw new DifferenceException(exchange.ToString());
    }

    private static async Task ClearAsync(IAmazonDynamoDB client, TableShape shape)
    {
        while (true)
        {
            var items = (await client.ScanAsync(new ScanRequest { TableName = shape.Name, ConsistentRead = true })).Items;
            if (items.Count == 0)
                return;
            foreach (var chunk in items.Chunk(25))
            {
                await client.BatchWriteItemAsync(
                    new BatchWriteItemRequest
                    {
                        RequestItems = new()
                        {
                            [shape.Name] = [.. chunk.Select(i => new WriteRequest(new DeleteRequest(shape.GetKey(i))))],
                        },
                    }
                );
            }
        }
    }
}
