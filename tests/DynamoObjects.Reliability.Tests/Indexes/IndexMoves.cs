using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Indexes;

/// <summary>Pages of a table and its indexes while items move within, between, out of and into them.</summary>
public class IndexMoves(ITestOutputHelper output)
{
    private const int Movers = 6;
    private const int Readers = 3;

    private readonly ConcurrentBag<string> _violations = [];
    private int _pages;
    private int _consistent;

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_page_shows_every_write_whole_and_each_index_has_what_its_table_has(DynamoTestContext test)
    {
        await IndexedTable.CreateAsync(test.Client);
        var seed = Random.Shared.Next();
        var movers = Enumerable
            .Range(0, Movers)
            .Select(number => new Mover(test.Client, MoveScript.Create(new Random(seed + number), number)))
            .ToList();
        var readers = Enumerable.Range(0, Readers).Select(number => new PageReader(test.Client, new Random(number)));
        var (time, limit) = (Stopwatch.StartNew(), TestScale.Seconds(2));

        await Task.WhenAll([
            .. movers.Select(mover => Start(mover.MoveNextAsync)),
            .. readers.Select(reader => Start(() => CheckPageAsync(reader, movers, test.Backend))),
        ]);
        var contents = await FindContentsViolationAsync(test.Client, movers);

        var moved = movers.Sum(mover => mover.AcknowledgedCount);
        var tried = $"{moved} moves by {Movers} clients, {_pages} pages, {_consistent} of them strongly consistent, seed {seed}";
        var outcome = $"{Outcome()}; {contents ?? "all indexes as recomputed"}";
        CheckResults.Report(output, "index against table", test.Backend.ToString(), tried, outcome);
        Assert.Null(contents);
        Assert.All(movers, mover => Assert.True(mover.AcknowledgedCount > 0));
        Assert.True(_pages > _consistent && _consistent > 0, tried);

        // What DynamoDB Local returns meanwhile is only reported, since we cannot fix it.
        if (test.Backend == Backend.Mock)
            Assert.Empty(_violations);

        Task Start(Func<Task> step) =>
            Task
                .Factory.StartNew(
                    async () =>
                    {
                        while (time.Elapsed < limit)
                            await step();
                    },
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
                .Unwrap();
    }

    private async Task CheckPageAsync(PageReader reader, List<Mover> movers, Backend backend)
    {
        var before = movers.ConvertAll(mover => mover.AcknowledgedCount);
        var page = await reader.ReadAsync();
        var after = movers.ConvertAll(mover => mover.StartedCount);
        Interlocked.Increment(ref _pages);
        if (page.IsConsistent)
            Interlocked.Increment(ref _consistent);

        // Reads of the mock are always current; on DynamoDB, an eventually consistent read may return any earlier state.
        if (!page.IsConsistent && backend != Backend.Mock)
            before = movers.ConvertAll(_ => 0);
        if (PageCheck.FindViolation(page, movers.ConvertAll(mover => mover.Script), before, after) is { } breach)
            _violations.Add(breach);
    }

    private static async Task<string?> FindContentsViolationAsync(AmazonDynamoDBClient client, List<Mover> movers)
    {
        var items = (await client.ScanAsync(new ScanRequest(IndexedTable.Name) { ConsistentRead = true })).Items;
        var table = new IndexPage("table in the end", true, [.. items.Select(Entry.From)], _ => true);
        var moved = movers.ConvertAll(mover => mover.AcknowledgedCount);
        if (PageCheck.FindViolation(table, movers.ConvertAll(mover => mover.Script), moved, moved) is { } breach)
            return breach;
        foreach (var index in IndexedTable.Indexes)
        {
            var found = (await client.ScanAsync(new ScanRequest(IndexedTable.Name) { IndexName = index.Name })).Items;
            if (IndexContents.FindViolation(index, items, found) is { } difference)
                return difference;
        }

        return null;
    }

    private string Outcome()
    {
        if (_violations.IsEmpty)
            return "no item twice, missing, stale or torn";
        foreach (var breach in _violations.Take(3))
            output.WriteLine(breach);
        var kinds = _violations.CountBy(breach => string.Join(':', breach.Split(':')[..2]));
        return string.Join(", ", kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Value} x {kind.Key}"));
    }
}
