using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Reliability.Memory;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Faults;

/// <summary>With every kind of fault at every request, the reports of the mapper's batches are correct, and batches can be
/// repeated.</summary>
public sealed class BatchFaults(ITestOutputHelper output)
{
    private readonly Random _random = new();
    private int _positions;
    private int _batches;
    private int _failed;

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("save", 25)]
    [InlineData("delete", 25)]
    [InlineData("get", 100)]
    public async Task A_batch_reports_what_is_done_and_what_is_not(string act, int perRequest, DynamoTestContext test)
    {
        await test.Database.CreateTableAsync<Page>();
        await CheckResults.ReportAsync(
            output,
            "faults of batches",
            test.Backend.ToString(),
            () => RunAsync(ShortDelayTimeProvider.CreateDatabase(test).Table<Page>(), test, act, perRequest),
            () => $"{_batches} batches to {act} items, {_positions} of them with a fault at each request; {_failed} failed",
            "none lost, every report true, all done when repeated"
        );
        Assert.NotEqual(0, _failed);
    }

    private async Task RunAsync(DynamoTable<Page> table, DynamoTestContext test, string act, int perRequest)
    {
        string[] kinds = [.. FaultPlan.GetKinds(test.Backend), act == "get" ? FaultPlan.UnprocessedKeys : FaultPlan.UnprocessedItems];
        if (act == "get")
            await table.SaveManyAsync(Enumerable.Range(0, 4 * perRequest).Select(number => new Page { Id = $"get-{number}" }));

        // Two full requests and an incomplete one.
        _positions = await FaultPlan.RunAtEachPositionAsync(test.Backend, kinds, plan =>
            RunAsync(table, test, act, (2 * perRequest) + 10, 1, plan)
        );
        for (var round = 0; round < TestScale.Rounds(test.Backend == Backend.Mock ? 20 : 5); round++)
        {
            var plans = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => FaultPlan.Create(_random, 4, kinds));
            await RunAsync(table, test, act, _random.Next(1, 4 * perRequest), _random.Next(1, 5), [.. plans]);
        }
    }

    /// <summary>Runs a batch under faults, and then repeats it, or its failed part, without faults.</summary>
    /// <returns>The number of attempts that met a fault.</returns>
    private async Task<int> RunAsync(
        DynamoTable<Page> table,
        DynamoTestContext test,
        string act,
        int count,
        int concurrency,
        params FaultPlan[] plans
    )
    {
        // Reads can be repeated on the same items.
        var name = act == "get" ? act : $"{act} {_batches}";
        _batches++;
        string[] keys = [.. Enumerable.Range(0, count).Select(number => $"{name}-{number}")];
        var options = new BatchOptions { Concurrency = concurrency, Consistent = true };
        var batch = await RepeatableBatch.CreateAsync(table, act, keys, options);
        var what = $"{name}, {count} items, concurrency {concurrency}: {string.Join("; ", plans.AsEnumerable())}";

        var faults = plans.Select(plan => plan.Set(test.Faults, IsBatch)).ToList();
        var report = await BatchReport.CreateAsync(keys, batch.RunAsync);
        faults.ForEach(fault => fault.Remove());
        var breach = BatchCheck.FindViolation(report, await batch.FoundAsync());
        Assert.True(breach is null, $"{what}: {breach}");
        _failed += report.Failures.Count > 0 ? 1 : 0;

        // After one kind of fault, each record knows its possible states.
        var failed = report.Failures.Select(failure => failure.Key).ToHashSet();
        var again = await BatchReport.CreateAsync(keys, plans.Length == 1 ? () => batch.RepeatAsync(failed) : batch.RunAsync);
        Assert.Empty(again.Failures);
        var left = BatchCheck.FindViolation(again, await batch.FoundAsync());
        Assert.True(left is null, $"{what}: repeated: {left}");
        return faults.Sum(fault => fault.FiredCount);
    }

    private static bool IsBatch(AmazonDynamoDBRequest request) => request is BatchWriteItemRequest or BatchGetItemRequest;
}
