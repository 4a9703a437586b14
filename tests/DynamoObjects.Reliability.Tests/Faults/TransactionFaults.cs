using Amazon.DynamoDBv2.Model;
using DynamoObjects.Reliability.Memory;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Faults;

/// <summary>With every sequence of faults, a mapper's transaction runs once or not at all, and its report is correct.</summary>
public sealed class TransactionFaults(ITestOutputHelper output)
{
    private const string Conflict = "conflict";

    private readonly Dictionary<TransactionReport, int> _reports = Enum.GetValues<TransactionReport>()
        .ToDictionary(report => report, _ => 0);

    private int _commits;

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_transaction_runs_once_or_not_at_all_and_reports_which(DynamoTestContext test)
    {
        var database = ShortDelayTimeProvider.CreateDatabase(test);
        await database.CreateTableAsync<Page>();
        await database.CreateTableAsync<Ledger>();
        await CheckResults.ReportAsync(
            output,
            "faults of transactions",
            test.Backend.ToString(),
            () => RunAsync(test, database),
            () => $"{_commits} transactions of 5 actions: {string.Join(", ", _reports.Select(report => $"{report.Value} {report.Key}"))}",
            "each done once or not at all, every report true"
        );
        Assert.All(_reports.Values, count => Assert.NotEqual(0, count));
    }

    private async Task RunAsync(DynamoTestContext test, DynamoDatabase database)
    {
        foreach (var plans in Sequences(FaultPlan.GetKinds(test.Backend)))
            await RunAsync(test, database, plans);
        var random = new Random();
        for (var round = 0; round < TestScale.Rounds(test.Backend == Backend.Mock ? 20 : 5); round++)
            await RunAsync(test, database, [.. Enumerable.Range(0, 4).Select(_ => FaultPlan.Create(random, 1, FaultPlan.Kinds))]);
    }

    /// <summary>Each fault and each pair of faults at the first attempts, once and without an end.</summary>
    private static IEnumerable<FaultPlan[]> Sequences(IReadOnlyList<string> all)
    {
        string[] kinds = [.. all, Conflict];
        foreach (var last in kinds.SelectMany(kind => (FaultPlan[])[new(kind, 0, 1), new(kind, 0, null)]))
        {
            yield return [last];

            // DynamoDB recognizes the token of a completed transaction: after a lost response there is no conflict.
            foreach (var first in kinds.Where(kind => last.Kind != Conflict || kind != "lost response"))
                yield return [new(first, 0, 1), last];
        }
    }

    /// <summary>Commits under faults; then commits again without faults if nothing was written or the outcome is
    /// unknown.</summary>
    private async Task RunAsync(DynamoTestContext test, DynamoDatabase database, FaultPlan[] plans)
    {
        var what = string.Join("; ", plans.AsEnumerable());
        var transaction = await TwoTableTransaction.CreateAsync(database, $"transaction {_commits++}");
        test.Requests.Clear();
        var faults = plans.Select(plan => Set(test, plan)).ToList();
        var report = await transaction.CommitAsync(isThrottledAlone: plans.All(plan => !plan.HasUnknownOutcome || plan.Kind == Conflict));
        faults.ForEach(fault => fault.Remove());
        Assert.True(faults.Sum(fault => fault.FiredCount) > 0, what);
        _reports[report]++;

        var breach = TransactionCheck.FindViolation(report, await transaction.CountExecutionsAsync());
        Assert.True(breach is null, $"{what}: {report}: {breach}");
        if (report != TransactionReport.Committed)
        {
            var again = await transaction.CommitAsync(isThrottledAlone: false);
            var left = TransactionCheck.FindViolation(again, await transaction.CountExecutionsAsync());
            Assert.True(again == TransactionReport.Committed && left is null, $"{what}: repeated: {again}: {left}");
        }

        await transaction.SaveRecordsAsync();
    }

    private static Fault Set(DynamoTestContext test, FaultPlan plan)
    {
        if (plan.Kind != Conflict)
            return plan.Set(test.Faults, request => request is TransactWriteItemsRequest);
        var rule = test.Faults.On<TransactWriteItemsRequest>();
        return (plan.Times is { } times ? rule.Times(times) : rule.Always()).Conflict(item: 1);
    }
}
