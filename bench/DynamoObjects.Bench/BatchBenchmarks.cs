using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using DynamoObjects.Mock;

namespace DynamoObjects.Bench;

/// <summary>Several items in one request.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly TransactWriteItemsRequest _transaction = Music.TransactionOfTwo(3);
    private readonly BatchWriteItemRequest _batch = Music.BatchOf25(5);
    private MockDynamoDbClient _client = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _client = _engine.CreateClient();
        await Music.CreateAsync(_client);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _engine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public Task<TransactWriteItemsResponse> TransactWriteOfTwo() => _client.TransactWriteItemsAsync(_transaction);

    [Benchmark]
    public Task<BatchWriteItemResponse> BatchWriteOf25() => _client.BatchWriteItemAsync(_batch);
}
