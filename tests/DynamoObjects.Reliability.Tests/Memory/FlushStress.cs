using System.Diagnostics;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Memory;

/// <summary>Threads that change a memory table during its flushes.</summary>
public sealed class FlushStress(ITestOutputHelper output)
{
    private const int Threads = 8;
    private const int KeysEach = 4;

    [DynamoTheory(Backend.Mock)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_table_equals_the_memory_after_concurrent_writes_and_flushes(bool inBatches, DynamoTestContext test)
    {
        await test.Database.CreateTableAsync<Page>();
        var (rounds, wrong, failed) = (0, 0, 0);
        var (clock, length) = (Stopwatch.StartNew(), TestScale.Seconds(2));
        while (clock.Elapsed < length)
        {
            var memory = new DynamoTableCache<Page>(test.Database.Table<Page>());
            var round = rounds++;
            var changing = Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => ChangeAsync(memory, round, thread))));
            do
            {
                failed += await FlushAndCountFailuresAsync(memory, inBatches);
            } while (!changing.IsCompleted);
            await changing;
            failed += await FlushAndCountFailuresAsync(memory, inBatches);
            wrong += await CountDifferencesAsync(test, memory, round);
        }

        var tried =
            $"{Threads} threads beside {(inBatches ? "batch" : "single")} flushes, {rounds} rounds of {Threads * KeysEach} keys, "
            + $"{clock.Elapsed.TotalSeconds:F0} s";
        CheckResults.Report(output, "memory table", "Mock", tried, $"{wrong} wrong keys, {failed} failed writes");
        Assert.Equal((0, 0), (wrong, failed));
    }

    private static async Task ChangeAsync(DynamoTableCache<Page> memory, int round, int thread)
    {
        var random = new Random((round * Threads) + thread);
        for (var step = 0; step < 40; step++)
        {
            var id = $"{round}-{thread}-{random.Next(KeysEach)}";
            switch (random.Next(4))
            {
                case 0:
                    memory.Delete(id);
                    break;
                case 1:
                    memory.Save(new Page { Id = id, Value = step });
                    break;
                case 2:
                    (await memory.GetOrCreateAsync(id)).Value = step;
                    break;
                default:
                    await memory.FindAsync(id);
                    break;
            }
        }
    }

    private static async Task<int> FlushAndCountFailuresAsync(DynamoTableCache<Page> memory, bool inBatches)
    {
        try
        {
            await (inBatches ? memory.FlushAsync(FlushMode.Batch) : memory.FlushAsync());
            return 0;
        }
        catch (BatchFailedException exception)
        {
            return exception.Failures.Count;
        }
    }

    private static async Task<int> CountDifferencesAsync(DynamoTestContext test, DynamoTableCache<Page> memory, int round)
    {
        var keys = Enumerable
            .Range(0, Threads * KeysEach)
            .Select(key => new DynamoKey($"{round}-{key / KeysEach}-{key % KeysEach}"))
            .ToList();
        var stored = new Dictionary<string, int>();
        await foreach (var page in test.Database.Table<Page>().GetManyAsync(keys, new BatchOptions { Consistent = true }))
            stored.Add(page.Id, page.Value);
        var held = memory.Records.ToDictionary(page => page.Id, page => page.Value);
        var wrong = stored
            .Keys.Union(held.Keys)
            .Count(id => !stored.TryGetValue(id, out var one) || !held.TryGetValue(id, out var other) || one != other);
        return wrong + (memory.HasChanges ? 1 : 0);
    }
}
