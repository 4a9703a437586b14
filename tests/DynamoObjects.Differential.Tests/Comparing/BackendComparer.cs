using DynamoObjects.Differential.Generating;
using DynamoObjects.Mock;

namespace DynamoObjects.Differential.Comparing;

/// <summary>Runs scenarios on the mock and on DynamoDB Local, and reports the first difference between their responses.</summary>
internal sealed class BackendComparer : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly MockDynamoDbClient _mock;
    private readonly IAmazonDynamoDB _local;

    public BackendComparer(IAmazonDynamoDB local)
    {
        _mock = _engine.CreateClient();
        _local = local;
    }

    public async Task CreateTablesAsync()
    {
        foreach (var shape in TableShape.All)
        {
            await _mock.CreateTableAsync(shape.Request);
            await _local.CreateTableAsync(shape.Request);
        }
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
                if (!await CompareAsync(before, request))
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
        }
    }

    public void Dispose()
    {
        _mock.Dispose();
        _engine.Dispose();
    }

    /// <summary>Sends a request, and the requests for its further pages, to both backends.</summary>
    /// <returns>Whether the responses are equal, so that the comparison can continue.</returns>
    private async Task<bool> CompareAsync(IReadOnlyList<AmazonDynamoDBRequest> before, AmazonDynamoDBRequest request)
    {
        var mock = await BackendResponses.GetAsync(_mock, request);
        var local = await BackendResponses.GetAsync(_local, request);
        for (var page = 0; page < Math.Max(mock.Count, local.Count); page++)
        {
            var exchange = new ResponsePair(
                before,
                request,
                mock.ElementAtOrDefault(page) ?? BackendResponse.None,
                local.ElementAtOrDefault(page) ?? BackendResponse.None
            );
            if (exchange.Mock.ToString() == exchange.Local.ToString())
                continue;
            if (KnownDifferences.Explain(exchange))
                return false;
            throw new DifferenceException(exchange.ToString());
        }

        return true;
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
