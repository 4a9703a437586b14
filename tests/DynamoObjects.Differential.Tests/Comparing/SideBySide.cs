using DynamoObjects.Differential.Generating;
using DynamoObjects.Mock;

namespace DynamoObjects.Differential.Comparing;

/// <summary>Plays scenarios on the mock and on DynamoDB Local, and says where their answers part.</summary>
internal sealed class SideBySide : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly MockDynamoDbClient _mock;
    private readonly IAmazonDynamoDB _local;

    public SideBySide(IAmazonDynamoDB local)
    {
        _mock = _engine.CreateClient();
        _local = local;
    }

    public async Task CreateTablesAsync()
    {
        foreach (var shape in Shape.All)
        {
            await _mock.CreateTableAsync(shape.Request);
            await _local.CreateTableAsync(shape.Request);
        }
    }

    /// <summary>Plays a scenario on tables that hold nothing else, and leaves them empty.</summary>
    /// <exception cref="DifferenceException">An answer, or what the table holds in the end, differs and no known difference
    /// explains it.</exception>
    public async Task PlayAsync(Scenario scenario)
    {
        try
        {
            var before = new List<AmazonDynamoDBRequest>();
            foreach (
                var request in (IEnumerable<AmazonDynamoDBRequest>)
                    [.. scenario.Seed(), .. scenario.Requests, new ScanRequest { TableName = scenario.Shape.Name }]
            )
            {
                if (!await AgreeAsync(before, request))
                    return;
                before.Add(request);
            }
        }
        finally
        {
            foreach (var client in new IAmazonDynamoDB[] { _mock, _local })
            {
                await ClearAsync(client, scenario.Shape);
                await Answer.OfAsync(client, new DeleteTableRequest(TableRequests.Name));
            }
        }
    }

    public void Dispose()
    {
        _mock.Dispose();
        _engine.Dispose();
    }

    /// <summary>Sends a request, and those for its further pages, to both.</summary>
    /// <returns>Whether they answered alike, so that they can be compared further.</returns>
    private async Task<bool> AgreeAsync(IReadOnlyList<AmazonDynamoDBRequest> before, AmazonDynamoDBRequest request)
    {
        var mock = await Answers.OfAsync(_mock, request);
        var local = await Answers.OfAsync(_local, request);
        for (var page = 0; page < Math.Max(mock.Count, local.Count); page++)
        {
            var exchange = new Exchange(
                before,
                request,
                mock.ElementAtOrDefault(page) ?? Answer.None,
                local.ElementAtOrDefault(page) ?? Answer.None
            );
            if (exchange.Mock.ToString() == exchange.Local.ToString())
                continue;
            if (KnownDifferences.Explain(exchange))
                return false;
            throw new DifferenceException(exchange.ToString());
        }

        return true;
    }

    private static async Task ClearAsync(IAmazonDynamoDB client, Shape shape)
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
                        RequestItems = new() { [shape.Name] = [.. chunk.Select(i => new WriteRequest(new DeleteRequest(shape.KeyOf(i))))] },
                    }
                );
            }
        }
    }
}
