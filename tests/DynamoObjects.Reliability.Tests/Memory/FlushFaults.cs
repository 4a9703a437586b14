using DynamoObjects.Reliability.Faults;
using DynamoObjects.Scheduling;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Memory;

/// <summary>Every kind of fault at every request of a flush.</summary>
public sealed class FlushFaults(ITestOutputHelper output)
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(false, 10)]
    [InlineData(true, 10)]
    public async Task Nothing_is_lost_whatever_fails(bool inBatches, int times, DynamoTestContext test)
    {
        await test.Database.CreateTableAsync<Page>();
        var (flushes, failed) = (0, 0);
        foreach (var kind in inBatches ? FaultPlan.Kinds.Append(FaultPlan.UnprocessedItems) : FaultPlan.Kinds)
        {
            for (var position = 0; position < (inBatches ? 2 : 9); position++)
            {
                flushes++;
                failed += await FlushAsync(test, inBatches, kind, position, times);
            }
        }

        CheckResults.Report(
            output,
            "faults of a memory table's flush",
            test.Backend.ToString(),
            $"{flushes} {(inBatches ? "batch" : "single")} flushes, each kind of fault {times} times from each request on",
            $"{failed} writes failed and were flushed again, 0 lost"
        );
    }

    /// <summary>Creates, changes and deletes records, and returns the number of writes that are reported as failed.</summary>
    private static async Task<int> FlushAsync(DynamoTestContext test, bool inBatches, string kind, int position, int times)
    {
        var (table, name, each) = (test.Database.Table<Page>(), $"{kind}-{position}-{inBatches}-{times}", inBatches ? 10 : 3);
        await table.SaveManyAsync(Enumerable.Range(0, 2 * each).Select(number => new Page { Id = $"{name}-{number}", Value = 1 }));
        var memory = new DynamoTableCache<Page>(table);
        await memory.LoadAsync(Enumerable.Range(0, 3 * each).Select(number => new DynamoKey($"{name}-{number}")));
        for (var number = 0; number < each; number++)
        {
            memory.Delete($"{name}-{number}");
            (await memory.GetAsync($"{name}-{number + each}")).Value = 2;
            memory.Save(new Page { Id = $"{name}-{number + (2 * each)}", Value = 2 });
        }

        var fault = new FaultPlan(kind, position, times).Set(test.Faults, HeldClient.IsWrite);
        var failures = 0;
        try
        {
            await FlushAsync(memory, inBatches);
        }
        catch (BatchFailedException exception)
        {
            failures = exception.Failures.Count;
            var failed = exception.Failures.Select(failure => failure.Key.Hash).ToHashSet();
            await RequireAsync(number => !failed.Contains($"{name}-{number}"));
        }

        fault.ShouldHaveFired();
        fault.Remove();
        if (failures > 0)
            await FlushAsync(memory, inBatches: false);
        Assert.False(memory.HasChanges);
        Assert.Equal(0, await FlushAsync(memory, inBatches));
        await RequireAsync(_ => true);
        return failures;

        async Task RequireAsync(Func<int, bool> isWritten)
        {
            for (var number = 0; number < 3 * each; number++)
            {
                if (isWritten(number))
                    Assert.Equal(number < each ? null : 2, (await table.FindAsync($"{name}-{number}", consistent: true))?.Value);
            }
        }
    }

    private static Task<int> FlushAsync(DynamoTableCache<Page> memory, bool inBatches) =>
        inBatches
            ? memory.FlushAsync(FlushMode.Batch, new BatchOptions { Concurrency = 1 })
            : memory.FlushAsync(options: new BatchOptions { Concurrency = 1 });
}
