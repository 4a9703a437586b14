using DynamoObjects.Mock.Server.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

public class BodyBudgetTests
{
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _time = new();
    private readonly BodyBudget _budget;

    public BodyBudgetTests() => _budget = new BodyBudget(limit: 100, WaitLimit, _time);

    [Fact]
    public async Task A_body_that_exceeds_the_budget_waits_for_another_to_end()
    {
        var first = _budget.CreateLease();
        using var second = _budget.CreateLease();
        Assert.True(await first.TakeAsync(80, default));
        var waiting = second.TakeAsync(30, default).AsTask();
        Assert.False(waiting.IsCompleted);

        first.Dispose();

        Assert.True(await waiting);
        Assert.Equal(30, _budget.Taken);
    }

    [Fact]
    public async Task A_wait_for_memory_ends_after_ten_seconds()
    {
        using var first = _budget.CreateLease();
        using var second = _budget.CreateLease();
        await first.TakeAsync(100, default);
        var waiting = second.TakeAsync(1, default).AsTask();

        _time.Advance(WaitLimit);

        Assert.False(await waiting);
        Assert.Equal((100, 0), (_budget.Taken, _budget.Waiting));
    }

    [Fact]
    public async Task A_canceled_body_stops_waiting()
    {
        using var first = _budget.CreateLease();
        using var second = _budget.CreateLease();
        using var cancellation = new CancellationTokenSource();
        await first.TakeAsync(100, default);
        var waiting = second.TakeAsync(1, cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, _budget.Waiting);
    }

    [Fact]
    public async Task Bodies_that_use_the_whole_budget_and_need_more_complete_one_after_another()
    {
        var leases = Enumerable.Range(0, 10).Select(_ => _budget.CreateLease()).ToList();
        foreach (var lease in leases)
            Assert.True(await lease.TakeAsync(10, default));
        // The oldest one takes memory last, when all the others already wait.
        var waits = leases.Skip(1).Select(lease => lease.TakeAsync(10, default).AsTask()).ToList();
        Assert.All(waits, wait => Assert.False(wait.IsCompleted));

        Assert.True(await leases[0].TakeAsync(10, default));
        for (var i = 0; i < waits.Count; i++)
        {
            Assert.InRange(_budget.Taken, 0, 110);
            leases[i].Dispose();
            Assert.True(await waits[i]);
        }

        leases[^1].Dispose();

        Assert.Equal((0, 0), (_budget.Taken, _budget.Waiting));
    }

    [Fact]
    public async Task A_small_body_does_not_overtake_one_that_waits_for_much()
    {
        var first = _budget.CreateLease();
        using var large = _budget.CreateLease();
        using var small = _budget.CreateLease();
        await first.TakeAsync(90, default);
        var waitOfLarge = large.TakeAsync(50, default).AsTask();
        var waitOfSmall = small.TakeAsync(5, default).AsTask();
        Assert.False(waitOfSmall.IsCompleted);

        first.Dispose();

        Assert.True(await waitOfLarge);
        Assert.True(await waitOfSmall);
    }

    [Fact]
    public async Task A_lease_that_ends_twice_returns_its_bytes_once()
    {
        var lease = _budget.CreateLease();
        using var other = _budget.CreateLease();
        await other.TakeAsync(10, default);
        await lease.TakeAsync(10, default);

        lease.Dispose();
        lease.Dispose();

        Assert.Equal(10, _budget.Taken);
    }
}
