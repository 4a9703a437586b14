using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Tests.Seeding;

namespace DynamoObjects.Testing.Tests.Observation;

/// <summary>The waits of the test kit itself on the mock.</summary>
public class MockTimeTests
{
    private static readonly TimeSpan WaitTimeout = TimeSpan.FromSeconds(10);

    [DynamoFact(Backend.Mock)]
    public async Task A_database_stamps_records_by_the_clock(DynamoTestContext test)
    {
        test.Clock.Advance(TimeSpan.FromDays(365));

        var note = new Dated { Id = "one" };
        await test.Database.Table<Dated>().SaveAsync(note);

        Assert.Equal(test.Clock.GetUtcNow(), note.CreatedAt);
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_waits_without_real_time_and_without_advancing_the_clock(bool isStanding, DynamoTestContext test)
    {
        await test.Database.CreateTableAsync<Store>();
        if (isStanding)
            test.Clock.Advance(TimeSpan.Zero);
        var before = test.Clock.GetUtcNow();
        var started = TimeProvider.System.GetTimestamp();
        test.Faults.On<BatchWriteItemRequest>().Times(7).Throttle();

        await test
            .Database.Table<Store>()
            .SaveManyAsync([new Store { StoreId = "one" }, new Store { StoreId = "two" }])
            .WaitAsync(WaitTimeout);

        test.Faults.ShouldAllHaveFired();
        Assert.True(TimeProvider.System.GetElapsedTime(started) < WaitTimeout);
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_waits_of_a_database_pass_on_the_clock(bool isStanding, DynamoTestContext test)
    {
        if (isStanding)
            test.Clock.Advance(TimeSpan.Zero);
        var before = test.Clock.GetUtcNow();

        await Task.Delay(TimeSpan.FromHours(1), test.Database.Options.TimeProvider).WaitAsync(WaitTimeout);

        Assert.InRange(test.Clock.GetUtcNow() - before, TimeSpan.FromHours(1), TimeSpan.FromHours(1) + WaitTimeout);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_seed_waits_for_no_real_time(DynamoTestContext test)
    {
        await test.Seed.CreateTableAsync(AllTypesTable.Request());
        test.Clock.Advance(TimeSpan.Zero);
        // The remaining item is throttled when it is sent alone, for at most as many attempts as every SDK version
        // makes.
        test.Faults.On<BatchWriteItemRequest>().Times(3).LeaveUnprocessed(1);
        var before = test.Clock.GetUtcNow();

        await test.Seed.AddItemsAsync("kinds", Enumerable.Range(0, 12).Select(i => AllTypesTable.Item("p", i))).WaitAsync(WaitTimeout);

        Assert.Equal(12, (await test.Client.ScanAsync(new ScanRequest("kinds"))).Count);
        Assert.NotEqual(before, test.Clock.GetUtcNow());
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_clock_runs_on_after_a_wait(DynamoTestContext test)
    {
        test.Faults.On<ListTablesRequest>().Delay(TimeSpan.FromHours(1));
        var delayed = Task.Delay(TimeSpan.FromMinutes(90), test.Clock);
        var soon = Task.Delay(TimeSpan.FromMinutes(60) + TimeSpan.FromMilliseconds(20), test.Clock);
        var before = test.Clock.GetUtcNow();

        await test.Client.ListTablesAsync();

        Assert.InRange(test.Clock.GetUtcNow() - before, TimeSpan.FromHours(1), TimeSpan.FromHours(1) + WaitTimeout);
        await soon.WaitAsync(WaitTimeout);
        Assert.False(delayed.IsCompleted);
        test.Clock.Advance(TimeSpan.FromMinutes(30));
        await delayed.WaitAsync(WaitTimeout);
    }
}
