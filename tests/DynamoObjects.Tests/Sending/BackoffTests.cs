using DynamoObjects.Sending;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests.Sending;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_double_up_to_the_longest_and_are_at_least_half_of_that()
    {
        var backoff = new Backoff(new FakeTimeProvider(), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(350));

        double[] most = [100, 200, 350, 350, 350];
        foreach (var milliseconds in most)
            Assert.InRange(backoff.Next().TotalMilliseconds, milliseconds / 2, milliseconds);
        Assert.Equal(most.Length, backoff.Waits);
    }

    [Fact]
    public void Two_that_were_refused_together_do_not_come_back_together()
    {
        var waits = Enumerable
            .Range(0, 50)
            .Select(_ => new Backoff(new FakeTimeProvider(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)).Next());

        Assert.True(waits.Distinct().Count() > 40);
    }

    [Fact]
    public async Task It_waits_by_the_clock_that_it_is_given()
    {
        var time = new FakeTimeProvider();
        var waiting = Backoff.ForRetries(time).WaitAsync(CancellationToken.None);

        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(50));
        await waiting;
    }

    [Fact]
    public async Task A_wait_ends_with_its_token()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = Backoff.ForStatus(new FakeTimeProvider()).WaitAsync(cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
