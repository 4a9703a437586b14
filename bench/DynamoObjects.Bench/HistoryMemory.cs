using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace DynamoObjects.Bench;

/// <summary>What a point in time costs in memory, in a table of 100,000 items, and what recovery costs a write.</summary>
internal static class HistoryMemory
{
    private const int Items = 100_000;
    private const int Rounds = 20;
    private const int WritesPerRound = 200_000;

    public static async Task<int> RunAsync()
    {
        await MeasureAsync(seconds: 60_000, writes: 1);
        await MeasureAsync(seconds: 6000, writes: 10);
        await MeasureAsync(seconds: 200, writes: 1000);
        await MeasureAsync(seconds: 10, writes: 100_000);
        await CompareWritesAsync();
        return 0;
    }

    private static async Task MeasureAsync(int seconds, int writes)
    {
        var clock = new StoppedClock();
        using var engine = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = clock });
        using var client = await OpenAsync(engine, isRecoverable: true);
        var random = new Random(1);
        for (var second = 0; second < seconds; second++)
        {
            clock.Now += TimeSpan.FromSeconds(1);
            for (var write = 0; write < writes; write++)
                await client.PutItemAsync(new PutItemRequest(Plays.Table, Plays.Item(random.Next(Items))));
        }

        var points = await CountPointsAsync(client, clock);
        var with = GC.GetTotalMemory(forceFullCollection: true);
        await SetRecoveryAsync(client, isEnabled: false);
        var bytes = with - GC.GetTotalMemory(forceFullCollection: true);
        var size = bytes / points;
        Write($"{writes:N0} writes a second for {seconds:N0} seconds: {points:N0} points in {bytes / 1e6:N1} MB, {size:N0} bytes each");
    }

    private static async Task<int> CountPointsAsync(MockDynamoDbClient client, StoppedClock clock)
    {
        var response = await client.DescribeContinuousBackupsAsync(new DescribeContinuousBackupsRequest { TableName = Plays.Table });
        var earliest = response.ContinuousBackupsDescription.PointInTimeRecoveryDescription.EarliestRestorableDateTime!.Value;
        return (int)(clock.Now.UtcDateTime - earliest).TotalSeconds;
    }

    /// <summary>Writes random items with and without recovery in turn, by the system's clock.</summary>
    private static async Task CompareWritesAsync()
    {
        using var plain = new MockDynamoDb();
        using var recoverable = new MockDynamoDb();
        using var plainClient = await OpenAsync(plain, isRecoverable: false);
        using var recoverableClient = await OpenAsync(recoverable, isRecoverable: true);
        var (without, with) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            without.Add(await WriteAsync(plainClient, round));
            with.Add(await WriteAsync(recoverableClient, round));
        }

        var (off, on) = (without.Order().ElementAt(Rounds / 2), with.Order().ElementAt(Rounds / 2));
        Write($"PutItem without recovery {off:N0} ns, with recovery {on:N0} ns: {on / off:N2} times (CPU time, {Rounds} rounds each)");
    }

    private static async Task<double> WriteAsync(MockDynamoDbClient client, int seed)
    {
        var random = new Random(seed);
        var puts = Enumerable.Range(0, 4096).Select(_ => new PutItemRequest(Plays.Table, Plays.Item(random.Next(Items)))).ToArray();
        // Not the elapsed time, which depends on what else the machine does.
        var start = Environment.CpuUsage.TotalTime;
        for (var write = 0; write < WritesPerRound; write++)
            await client.PutItemAsync(puts[write & 4095]);
        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / WritesPerRound;
    }

    private static async Task<MockDynamoDbClient> OpenAsync(MockDynamoDb engine, bool isRecoverable)
    {
        var client = engine.CreateClient();
        await Plays.CreateAsync(client, Items);
        await SetRecoveryAsync(client, isRecoverable);
        return client;
    }

    private static Task<UpdateContinuousBackupsResponse> SetRecoveryAsync(MockDynamoDbClient client, bool isEnabled) =>
        client.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest
            {
                TableName = Plays.Table,
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = isEnabled },
            }
        );

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
