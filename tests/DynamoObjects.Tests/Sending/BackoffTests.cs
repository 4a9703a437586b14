using DynamoObjects.Sending;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests.Sending;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_double_up_to_the_maximum_and_are_at_least_half_of_that()
    {
        var backoff = new Backoff(new FakeTimeProvider(), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(350));

        double[] max = [100, 200, 350, 350, 350];
        foreach (var milliseconds in max)
            Assert.InRange(backoff.TakeNextDelay().TotalMilliseconds, milliseconds / 2, milliseconds);
        Assert.Equal(max.Length, backoff.WaitCount);
    }

    [Fact]
    public void Two_requests_rejected_together_are_not_retried_together()
    {
        var waits = Enumerable
            .Range(0, 50)
            .Select(_ => new Backoff(new FakeTimeProvider(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)).TakeNextDelay());

        Assert.True(waits.Distinct().Count() > 40);
    }

    [Fact]
    public async Task Waits_use_the_given_clock()
    {
        var time = new FakeTimeProvider();
        var waiting = Backoff.ForRetries(time).WaitAsync(CancellationToken.None);

        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(50));
        await waiting;
    }

    [Fact]
    public async Task A_wait_can_be_canceled()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = Backoff.ForStatus(new FakeTimeProvider()).WaitAsync(cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
