using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Tool.Tests;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Kills;

/// <summary>Ends dynamock at random moments while it receives writes and saves, and checks its data after a restart.</summary>
public sealed class KillRounds(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Signals = OperatingSystem.IsWindows() ? ["KILL"] : ["KILL", "TERM", "HUP"];

    private readonly TemporaryFolder _folder = new();
    private readonly List<Writer> _writers = [.. Enumerable.Range(0, 4).Select(i => new Writer($"writer {i}"))];
    private readonly Dictionary<string, int> _rounds = Signals.ToDictionary(signal => signal, _ => 0);
    private int _writes;
    private int _saves;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_that_is_killed_at_any_moment_keeps_everything_that_it_saved()
    {
        var seed = Random.Shared.Next();
        var outcome = $"lost or torn, seed {seed}";
        try
        {
            await RunAsync(new Random(seed));
            outcome = "nothing lost, nothing torn, no draft left";
        }
        finally
        {
            var signals = string.Join(", ", _rounds.Select(round => $"{round.Value} SIG{round.Key}"));
            var tried = $"{signals}; {_writes} acknowledged writes, {_saves} acknowledged saves";
            CheckResults.Report(output, "kill rounds", "dynamock", tried, outcome);
        }
    }

    private async Task RunAsync(Random random)
    {
        var started = TimeProvider.System.GetTimestamp();
        IReadOnlyList<int> expected = [.. _writers.Select(_ => 0)];
        for (var round = 0; round < Signals.Length || TimeProvider.System.GetElapsedTime(started) < TestScale.Seconds(6); round++)
        {
            // In every other round, the server also saves periodically, as often as possible.
            var saveEvery = round % 2 == 0 ? "0.01" : "0";
            using var tool = await ToolProcess.StartAsync("--quiet", "--data", _folder["data"], "--save-every", saveEvery);
            using var client = tool.CreateClient();
            if (round == 0)
                await CreateAsync(tool, client);
            await AssertHasAsync(client, expected);

            var signal = Signals[round % Signals.Length];
            var run = new KillRound(tool, client, _writers);
            var before = _writers.Sum(writer => writer.AcknowledgedCount);
            expected = await run.RunAsync(signal, random.Next(1, 600));
            _rounds[signal]++;
            _writes += _writers.Sum(writer => writer.AcknowledgedCount) - before;
            _saves += run.Saves;
            if (signal != "KILL")
                AssertNoDraft();
        }

        using var last = await ToolProcess.StartAsync("--quiet", "--data", _folder["data"]);
        using var reader = last.CreateClient();
        await AssertHasAsync(reader, expected);
    }

    private static async Task CreateAsync(ToolProcess tool, AmazonDynamoDBClient client)
    {
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Writer.Table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("writer", ScalarAttributeType.S), new("number", ScalarAttributeType.N)],
                KeySchema = [new("writer", KeyType.HASH), new("number", KeyType.RANGE)],
            }
        );
        Assert.Equal("200 saved\n", await tool.SaveAsync());
    }

    private async Task AssertHasAsync(AmazonDynamoDBClient client, IReadOnlyList<int> expected)
    {
        AssertNoDraft();
        var stored = await StoredWrites.ReadAsync(client);
        foreach (var (writer, count) in _writers.Zip(expected))
        {
            var breach = KillCheck.FindViolation(stored, writer.Name, count, writer.AcknowledgedCount);
            Assert.True(breach is null, breach);
            writer.ContinueAt(stored.GetNumbers(writer.Name).Count);
        }
    }

    private void AssertNoDraft() =>
        Assert.Equal(["data", "data.lock"], Directory.GetFiles(_folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
