using Amazon.DynamoDBv2.Model;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Faults;

/// <summary>With every kind of fault at every request of a copy, the items that count as copied exist, and an interrupted copy can be
/// continued.</summary>
public sealed class CopyFaults(ITestOutputHelper output)
{
    private const int SmallCount = 5;
    private const int LargerCount = 60;

    private readonly Random _random = new();
    private int _positions;
    private int _copies;
    private int _interrupted;

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_copy_is_complete_or_reports_what_is_missing(bool overwrite, DynamoTestContext test)
    {
        var tables = new CopiedTables(test.Client);
        await tables.CreateAsync();
        await CheckResults.ReportAsync(
            output,
            "faults of copies",
            test.Backend.ToString(),
            () => RunAsync(test, ShortDelayTimeProvider.CreateDatabase(test), tables, overwrite),
            () =>
                $"{_copies} copies {(overwrite ? "in batches" : "item by item")}, {_positions} of them with a fault at each request; "
                + $"{_interrupted} interrupted",
            "none lost, every report true, all whole in the end"
        );
        Assert.NotEqual(0, _interrupted);
    }

    private async Task RunAsync(DynamoTestContext test, DynamoDatabase database, CopiedTables tables, bool overwrite)
    {
        var all = FaultPlan.GetKinds(test.Backend);
        string[] kinds = overwrite ? [.. all, FaultPlan.UnprocessedItems] : [.. all];
        var small = await CreateCaseAsync(tables, SmallCount, overwrite, ["i4"]);
        _positions = await FaultPlan.RunAtEachPositionAsync(test.Backend, kinds, plan =>
            RunAsync(test, database, tables, small, new CopyOptions { PageSize = 2, Concurrency = 1 }, plan)
        );
        var larger = await CreateCaseAsync(tables, LargerCount, overwrite, ["i4", "i20"]);
        for (var round = 0; round < TestScale.Rounds(test.Backend == Backend.Mock ? 10 : 4); round++)
        {
            var (size, concurrency, segments) = (_random.Next(3, 40), _random.Next(1, 9), _random.Next(1, 4));
            var options = new CopyOptions
            {
                PageSize = size,
                Concurrency = concurrency,
                Segments = segments,
            };
            var plans = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => FaultPlan.Create(_random, 40, kinds));
            await RunAsync(test, database, tables, larger, options, [.. plans]);
        }
    }

    private static async Task<CopyCase> CreateCaseAsync(CopiedTables tables, int count, bool overwrite, string[] invalidKeys)
    {
        await tables.FillSourceAsync(count);
        var before = new Dictionary<string, string>
        {
            ["i1"] = "old",
            ["i5"] = "old",
            ["other"] = "old",
        };
        return new CopyCase(await tables.ReadSourceAsync(), before, invalidKeys.ToHashSet(), overwrite);
    }

    /// <summary>Copies under faults, and continues without faults to the end.</summary>
    /// <returns>The number of attempts that met a fault.</returns>
    private async Task<int> RunAsync(
        DynamoTestContext test,
        DynamoDatabase database,
        CopiedTables tables,
        CopyCase copy,
        CopyOptions options,
        params FaultPlan[] plans
    )
    {
        await tables.ResetTargetAsync(copy.Before);
        test.Requests.Clear();
        (options.Overwrite, options.Transform, options.Checkpoint) = (copy.Overwrite, item => MakeInvalid(copy, item), null);
        var description = $"page size {options.PageSize}, concurrency {options.Concurrency}, segments {options.Segments}";
        var what = $"Overwrite {copy.Overwrite}, {description}: " + string.Join("; ", plans.AsEnumerable());
        var faults = plans.Select(plan => plan.Set(test.Faults)).ToList();
        var report = await CopyReport.CreateAsync(() => CopyAsync(database, options));
        faults.ForEach(fault => fault.Remove());
        _copies++;

        var breach = CopyCheck.FindViolation(copy, report, await tables.ReadTargetAsync(), inOrder: options.Segments == 1);
        Assert.True(breach is null, $"{what}: {breach}");
        if (!report.IsEnded)
        {
            _interrupted++;
            options.Checkpoint = report.Checkpoint is { } checkpoint ? CopyCheckpoint.Parse(checkpoint.ToString()) : null;
            var again = await CopyReport.CreateAsync(() => CopyAsync(database, options));
            Assert.True(again.IsEnded, $"{what}: continued: it did not end.");
            var left = CopyCheck.FindViolation(copy, again, await tables.ReadTargetAsync(), inOrder: options.Segments == 1);
            Assert.True(left is null, $"{what}: continued: {left}");
        }

        return faults.Sum(fault => fault.FiredCount);
    }

    private static Task<CopyResult> CopyAsync(DynamoDatabase database, CopyOptions options) =>
        database.CopyTableDataAsync(CopiedTables.Source, CopiedTables.Target, options: options);

    /// <summary>Gives an item a key that the target does not accept, if the case says so.</summary>
    private static Dictionary<string, AttributeValue> MakeInvalid(CopyCase copy, Dictionary<string, AttributeValue> item) =>
        copy.Spoiled.Contains(item["id"].S) ? new(item) { ["id"] = new() { N = "1" } } : item;
}
