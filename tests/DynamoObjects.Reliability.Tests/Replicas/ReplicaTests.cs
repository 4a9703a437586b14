using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Replicas;

/// <summary>Replicas hold what the documented rule says at each moment, and converge after concurrent writes.</summary>
public class ReplicaTests(ITestOutputHelper output)
{
    private const int Items = 3;
    private const int Steps = 60;

    [Fact]
    public async Task Random_writes_in_three_regions_are_read_as_the_last_writer_wins()
    {
        var (time, histories, reads) = (Stopwatch.StartNew(), 0, 0);
        await CheckResults.ReportAsync(
            output,
            "replicas against the model",
            "Mock",
            async () =>
            {
                while (time.Elapsed < TestScale.Seconds(2))
                    reads += await CompareAsync(histories++);
            },
            () => $"{histories} histories of {Steps} steps in three regions, {reads} reads",
            "each read as by the model"
        );
        Assert.NotEqual(0, reads);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Concurrent_writers_in_three_regions_converge(int delayMilliseconds)
    {
        var delay = TimeSpan.FromMilliseconds(delayMilliseconds);
        using var table = await ReplicatedTable.CreateAsync(delay, TimeProvider.System);
        var (time, limit, writes) = (Stopwatch.StartNew(), TestScale.Seconds(1.5), 0);

        await CheckResults.ReportAsync(
            output,
            "concurrent writers in three regions",
            "Mock",
            async () =>
            {
                await Task.WhenAll(
                    ReplicatedTable
                        .Regions.SelectMany(region => new[] { (region, 1), (region, 2) })
                        .Select(writer => RunAsync(() => WriteManyAsync(writer.region, writer.Item2)))
                        .Append(RunAsync(ForkManyAsync))
                        .Append(RunAsync(MoveReplicaAsync))
                );
                // Writes that are on their way arrive.
                var end = time.Elapsed + (2 * delay);
                while (time.Elapsed < end)
                    await Task.Yield();
                var contents = await Task.WhenAll(ReplicatedTable.Regions.Select(table.ReadAllAsync));
                Assert.Single(contents.Distinct());
                foreach (var region in ReplicatedTable.Regions.Take(2))
                    Assert.Equal(contents[0], await table.ReadStreamAsync(region));
            },
            () =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{writes} writes by six clients, delay {delayMilliseconds} ms, with forks, and a replica removed and added"
                ),
            "all regions equal, and equal to their streams"
        );

        async Task WriteManyAsync(string region, int seed)
        {
            var random = new Random(seed);
            for (var count = 0; time.Elapsed < limit; count++)
            {
                var value = random.Next(4) == 0 ? null : $"{region}-{seed}-{count}";
                try
                {
                    await table.WriteAsync(region, $"i{random.Next(8)}", value);
                    Interlocked.Increment(ref writes);
                }
                catch (Amazon.DynamoDBv2.Model.ResourceNotFoundException) when (region == ReplicatedTable.Regions[2])
                {
                    // The replica is removed for a moment.
                    await Task.Yield();
                }
            }
        }

        async Task ForkManyAsync()
        {
            while (time.Elapsed < limit)
            {
                using var fork = table.Engine.Fork();
                await Task.Yield();
            }
        }

        async Task MoveReplicaAsync()
        {
            while (time.Elapsed < limit)
            {
                await table.RemoveAsync(ReplicatedTable.Regions[2]);
                await table.AddAsync(ReplicatedTable.Regions[2]);
            }
        }
    }

    private static Task RunAsync(Func<Task> run) =>
        Task.Factory.StartNew(run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    /// <summary>Runs one history, and returns the number of reads; the number of the history is its seed.</summary>
    private static async Task<int> CompareAsync(int seed)
    {
        var random = new Random(seed);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
        var delay = TimeSpan.FromSeconds(random.Next(4));
        using var table = await ReplicatedTable.CreateAsync(delay, clock);
        var model = new ReplicaModel(delay);
        var reads = 0;
        for (var step = 0; step < Steps; step++)
        {
            var (region, id) = (ReplicatedTable.Regions[random.Next(3)], $"i{random.Next(Items)}");
            switch (random.Next(4))
            {
                case 0:
                    // Often not at all: so writes have the same time.
                    clock.Advance(TimeSpan.FromMilliseconds(random.Next(3) * 500));
                    break;
                case 1:
                    Assert.Equal((seed, step, model.Read(region, id, clock.GetUtcNow())), (seed, step, await table.ReadAsync(region, id)));
                    reads++;
                    break;
                default:
                    var value = random.Next(4) == 0 ? null : $"{region}-{step}";
                    model.Write(region, id, value, clock.GetUtcNow());
                    await table.WriteAsync(region, id, value);
                    break;
            }
        }

        clock.Advance(delay);
        foreach (var region in ReplicatedTable.Regions)
        {
            for (var item = 0; item < Items; item++)
                Assert.Equal((seed, model.Read(region, $"i{item}", clock.GetUtcNow())), (seed, await table.ReadAsync(region, $"i{item}")));
        }

        return reads;
    }
}
