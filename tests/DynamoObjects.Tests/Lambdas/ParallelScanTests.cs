using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Scans in segments: every record is read once, memory is bounded, and the first error stops all segments.</summary>
public sealed class ParallelScanTests
{
    private static async Task<DynamoTable<Store>> FillAsync(DynamoTestContext test, int count = 40)
    {
        var stores = test.Database.Table<Store>();
        for (var i = 0; i < count; i++)
            await stores.SaveAsync(
                new Store
                {
                    StoreId = $"s{i:D2}",
                    CompanyId = "acme",
                    Name = "n",
                    Thanks = i,
                }
            );
        test.Requests.Clear();
        return stores;
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Every_record_is_read_once_in_the_requested_number_of_segments(DynamoTestContext test)
    {
        var stores = await FillAsync(test);

        var found = await stores.Scan().Parallel(4).PageSize(3).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"s{i:D2}"), found.Select(store => store.StoreId).Order(StringComparer.Ordinal));
        Assert.Equal([0, 1, 2, 3], test.Requests.OfType<ScanRequest>().Select(request => request.Segment!.Value).Distinct().Order());
        Assert.All(test.Requests.OfType<ScanRequest>(), request => Assert.Equal(4, request.TotalSegments));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Counts_limits_and_filters_apply_across_segments(DynamoTestContext test)
    {
        var stores = await FillAsync(test);

        Assert.Equal(40, await stores.Scan().Parallel(3).PageSize(5).CountAsync());
        Assert.Equal(10, await stores.Scan(s => s.Thanks >= 30).Parallel(3).PageSize(5).CountAsync());
        Assert.Equal(7, (await stores.Scan().Parallel(3).Limit(7).ToListAsync()).Count);
        Assert.True(await stores.Scan(s => s.Thanks == 39).Parallel(5).AnyAsync());
        Assert.Equal(39, (await stores.Scan(s => s.Thanks == 39).Parallel(5).FirstOrDefaultAsync())!.Thanks);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task One_failed_segment_stops_all_and_throws(DynamoTestContext test)
    {
        var stores = await FillAsync(test);
        test.Faults.On<ScanRequest>().When(request => request.Segment == 2).Always().Fail(() => new InvalidOperationException("segment 2"));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Scan().Parallel(4).PageSize(1).ToListAsync());

        Assert.Equal("segment 2", exception.Message);
        var sent = test.Requests.Count;
        Assert.InRange(sent, 1, 40);
        Assert.All(test.Requests, request => Assert.True(request.IsCompleted));
    }

    [DynamoFact(Backend.Mock)]
    public async Task At_most_two_pages_of_a_segment_are_read_ahead(DynamoTestContext test)
    {
        var stores = await FillAsync(test);
        await using var records = stores.Scan().Parallel(2).PageSize(1).GetAsyncEnumerator();

        Assert.True(await records.MoveNextAsync());

        // A segment stops if no more pages are requested: it holds one page, the channel holds as many as there are segments,
        // and one was consumed.
        await Task.Yield();
        Assert.InRange(test.Requests.Count, 1, 5);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Stopping_early_stops_all_requests(DynamoTestContext test)
    {
        var stores = await FillAsync(test);

        await foreach (var _ in stores.Scan().Parallel(4).PageSize(1))
            break;

        Assert.All(test.Requests, request => Assert.True(request.IsCompleted));
        Assert.InRange(test.Requests.Count, 1, 20);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Cancellation_ends_all_segments(DynamoTestContext test)
    {
        var stores = await FillAsync(test);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in stores.Scan().Parallel(4).PageSize(1).WithCancellation(cancellation.Token))
                await cancellation.CancelAsync();
        });

        Assert.All(test.Requests, request => Assert.True(request.IsCompleted));
        Assert.InRange(test.Requests.Count, 1, 20);
    }
}
