using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using DynamoObjects.Mock;

namespace DynamoObjects.Bench;

/// <summary>Statements of PartiQL, with parameters, on items of ten attributes.</summary>
[MemoryDiagnoser]
public class StatementBenchmarks : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly ExecuteStatementRequest _select = Request("SELECT * FROM music WHERE artist=? AND song=?", Key(7, 3));
    private readonly ExecuteStatementRequest _update = Request(
        "UPDATE music SET plays=plays+? WHERE artist=? AND song=? AND \"year\">=?",
        [Number("1"), .. Key(7, 4), Number("2000")]
    );
    private readonly ExecuteStatementRequest _insert = Request(
        $"INSERT INTO music VALUE {{{string.Join(',', Music.Item(200, 1).Keys.Select(name => $"'{name}':?"))}}}",
        [.. Music.Item(200, 1).Values]
    );
    private readonly ExecuteStatementRequest _delete = Request("DELETE FROM music WHERE artist=? AND song=?", Key(200, 1));
    private readonly ExecuteTransactionRequest _transaction = new()
    {
        TransactStatements =
        [
            Part("UPDATE music SET plays=plays+? WHERE artist=? AND song=?", [Number("1"), .. Key(8, 1)]),
            Part("UPDATE music SET plays=plays+? WHERE artist=? AND song=?", [Number("1"), .. Key(8, 2)]),
            Part("EXISTS(SELECT * FROM music WHERE artist=? AND song=? AND \"year\">=?)", [.. Key(8, 3), Number("2000")]),
        ],
    };

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
    public Task<ExecuteStatementResponse> SelectByKey() => _client.ExecuteStatementAsync(_select);

    [Benchmark]
    public Task<ExecuteStatementResponse> UpdateWithCondition() => _client.ExecuteStatementAsync(_update);

    [Benchmark]
    public async Task<ExecuteStatementResponse> InsertAndDelete()
    {
        await _client.ExecuteStatementAsync(_insert);
        return await _client.ExecuteStatementAsync(_delete);
    }

    [Benchmark]
    public Task<ExecuteTransactionResponse> TransactionOfThree() => _client.ExecuteTransactionAsync(_transaction);

    private static ExecuteStatementRequest Request(string statement, List<AttributeValue> parameters) =>
        new() { Statement = statement, Parameters = parameters };

    private static ParameterizedStatement Part(string statement, List<AttributeValue> parameters) =>
        new() { Statement = statement, Parameters = parameters };

    private static List<AttributeValue> Key(int artist, int song) => [.. Music.Key(artist, song).Values];

    private static AttributeValue Number(string number) => new() { N = number };
}
