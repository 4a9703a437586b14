using Amazon.DynamoDBv2;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Cleanup;

namespace DynamoObjects.Testing.Tests.Cleanup;

public sealed class TableSweeperTests : IDisposable
{
    private static readonly DateTimeOffset Time = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly MockDynamoDb _engine = new();
    private readonly AmazonDynamoDBClient _client;

    public TableSweeperTests() => _client = _engine.CreateClient();

    public void Dispose()
    {
        _client.Dispose();
        _engine.Dispose();
    }

    [Fact]
    public async Task Only_tables_of_runs_before_the_time_are_dropped()
    {
        var before = await CreateAsync(CreateName(Time.AddSeconds(-1)));
        string[] others = [CreateName(Time), CreateName(Time.AddHours(1)), "do-others", "another", "store"];
        foreach (var other in others)
            await CreateAsync(other);

        Assert.Empty(await TableSweeper.DropOlderAsync(_client, Time, default));

        Assert.DoesNotContain(before, await TablesAsync());
        Assert.Equal(others.Order(StringComparer.Ordinal), await TablesAsync());
    }

    [Fact]
    public async Task All_pages_are_swept()
    {
        for (var i = 0; i < 250; i++)
            await CreateAsync(CreateName(Time.AddMinutes(-i - 1)));

        Assert.Empty(await TableSweeper.DropOlderAsync(_client, Time, default));

        Assert.Empty(await TablesAsync());
    }

    [Fact]
    public async Task A_table_that_cannot_be_dropped_is_named_and_the_others_go()
    {
        var protectedTable = await CreateAsync(CreateName(Time.AddDays(-2)), isProtected: true);
        await CreateAsync(CreateName(Time.AddDays(-1)));

        var failure = Assert.Single(await TableSweeper.DropOlderAsync(_client, Time, default));

        Assert.StartsWith($"Table '{protectedTable}' of a killed run could not be dropped: ", failure, StringComparison.Ordinal);
        Assert.Equal([protectedTable], await TablesAsync());
    }

    private static string CreateName(DateTimeOffset start) => RunPrefix.CreateForTest(RunPrefix.CreateForRun(start), 1) + "store";

    private Task<List<string>> TablesAsync() => SimpleTables.ListAsync(_client);

    private async Task<string> CreateAsync(string name, bool isProtected = false)
    {
        await SimpleTables.CreateAsync(_client, name, isProtected);
        return name;
    }
}
