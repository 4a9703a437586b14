using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using DynamoObjects.Mock;

namespace DynamoObjects.Bench;

/// <summary>Whole tables: reads that should not depend on a table's size, reads of all of it, forks, and making tables.</summary>
[MemoryDiagnoser]
public class TableBenchmarks : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly QueryRequest _query = Plays.Query(7);
    private MockDynamoDbClient _client = null!;

    /// <summary>The items in the table.</summary>
    [Params(1_000, 100_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _client = _engine.CreateClient();
        await Plays.CreateAsync(_client, Items);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _engine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public Task<QueryResponse> QueryOfAHundred() => _client.QueryAsync(_query);

    [Benchmark]
    public async Task<int> ScanOfAll()
    {
        var count = 0;
        var request = new ScanRequest(Plays.Table);
        do
        {
            var page = await _client.ScanAsync(request);
            count += page.Count ?? 0;
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        } while (request.ExclusiveStartKey is { Count: > 0 });
        return count;
    }

    [Benchmark]
    public MockDynamoDb Fork()
    {
        using var fork = _engine.Fork();
        return fork;
    }

    [Benchmark]
    public async Task CreateAndDelete()
    {
        var request = new CreateTableRequest
        {
            TableName = "made",
            BillingMode = "PAY_PER_REQUEST",
            KeySchema = [new("pk", "HASH")],
            AttributeDefinitions = [new("pk", "S")],
        };
        await _client.CreateTableAsync(request);
        await _client.DeleteTableAsync(request.TableName);
    }
}
