using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Testing.Tests.Seeding;

public class UnprocessedTests
{
    [Fact]
    public async Task Unprocessed_items_are_retried_with_backoff()
    {
        var throttle = new UnprocessedInterceptor(times: 3);
        var (written, exception, waited) = await SeedAsync(throttle, items: 20);

        Assert.Null(exception);
        Assert.Equal((20, 4), (written, throttle.Batches));
        Assert.True(waited >= TimeSpan.FromMilliseconds((50 + 100 + 200) / 2), $"waited for {waited} only");
    }

    [Fact]
    public async Task Items_that_stay_unprocessed_are_reported_one_by_one()
    {
        var (written, exception, _) = await SeedAsync(new UnprocessedInterceptor(times: 11), items: 20);

        Assert.Equal(11, written);
        var failures = Assert.IsType<SeedWriteException>(exception).Failures;
        Assert.Equal(Enumerable.Range(12, 9).Select(number => $"item {number}"), failures.Select(failure => failure.Origin));
        Assert.All(failures, failure => Assert.Contains("throttled", failure.Error.Message, StringComparison.Ordinal));
    }

    private static async Task<(int Written, Exception? Error, TimeSpan Waited)> SeedAsync(UnprocessedInterceptor throttle, int items)
    {
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient(new MockClientOptions { Interceptor = throttle });
        var clock = new FakeTimeProvider();
        var start = clock.GetUtcNow();
        var seed = new Seeder(client, clock);
        await seed.CreateTableAsync(AllTypesTable.Request());
        var seeding = seed.AddItemsAsync("kinds", Enumerable.Range(0, items).Select(i => AllTypesTable.Item("p", i)));
        while (!seeding.IsCompleted)
        {
            await Task.Yield();
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        var exception = await Record.ExceptionAsync(() => seeding);
        return ((await client.ScanAsync(new ScanRequest("kinds"))).Items.Count, exception, clock.GetUtcNow() - start);
    }
}
