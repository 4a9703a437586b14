using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DynamoObjects.Mock;

namespace DynamoObjects.Bench;

/// <summary>Single items of ten attributes through the client, as a multiple of the copy floor.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class ItemBenchmarks : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly CopyFloor _floor = new();
    private readonly GetItemRequest _get = new(Music.Table, Music.Key(7, 3));
    private readonly PutItemRequest _put = new(Music.Table, Music.Item(7, 3));
    private readonly UpdateItemRequest _update = Music.Update(7, 4);
    private readonly QueryRequest _query = Music.Query(8);
    private readonly Dictionary<string, AttributeValue>[] _tenKeys = [.. Enumerable.Range(0, 10).Select(song => Music.Key(8, song))];
    private MockDynamoDbClient _client = null!;
    private MockDynamoDbClient _observed = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _client = _engine.CreateClient();
        _observed = _engine.CreateClient();
        _observed.BeforeRequestEvent += (_, _) => { };
        await Music.CreateAsync(_client);
        for (var artist = 0; artist < Music.Artists; artist++)
        {
            for (var song = 0; song < Music.SongsPerArtist; song++)
                _floor.Put(Music.Item(artist, song));
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _observed?.Dispose();
        _engine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Get")]
    public Dictionary<string, AttributeValue> GetFloor() => _floor.Get(_get.Key);

    [Benchmark, BenchmarkCategory("Get")]
    public Task<GetItemResponse> Get() => _client.GetItemAsync(_get);

    [Benchmark, BenchmarkCategory("Get")]
    public Task<GetItemResponse> GetObserved() => _observed.GetItemAsync(_get);

    [Benchmark(Baseline = true), BenchmarkCategory("Put")]
    public void PutFloor() => _floor.Put(_put.Item);

    [Benchmark, BenchmarkCategory("Put")]
    public Task<PutItemResponse> Put() => _client.PutItemAsync(_put);

    [Benchmark(Baseline = true), BenchmarkCategory("Update")]
    public Dictionary<string, AttributeValue> UpdateFloor()
    {
        var item = _floor.Get(_update.Key);
        _floor.Put(item);
        return item;
    }

    [Benchmark, BenchmarkCategory("Update")]
    public Task<UpdateItemResponse> UpdateWithCondition() => _client.UpdateItemAsync(_update);

    [Benchmark(Baseline = true), BenchmarkCategory("Query")]
    public List<Dictionary<string, AttributeValue>> QueryFloor() => [.. _tenKeys.Select(_floor.Get)];

    [Benchmark, BenchmarkCategory("Query")]
    public Task<QueryResponse> QueryOfTen() => _client.QueryAsync(_query);

    [Benchmark, BenchmarkCategory("Mixed")]
    public async Task<QueryResponse> PutAndQueryOfTen()
    {
        await _client.PutItemAsync(_put);
        return await _client.QueryAsync(_query);
    }
}
