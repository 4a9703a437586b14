using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Traffic;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Testing.Tests.Isolation;

public class TableIsolationTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly TableIsolation _isolation = new("Mine", "p-");

    [Fact]
    public async Task The_end_waits_for_each_pending_call()
    {
        _isolation.Enter(new ListTablesRequest());
        _isolation.Enter(new ListTablesRequest());
        var end = _isolation.CloseAsync(_time);

        _isolation.Leave();
        Assert.False(end.IsCompleted);

        _isolation.Leave();
        await end;
    }

    [Fact]
    public async Task The_end_does_not_wait_if_no_call_is_pending()
    {
        _isolation.Enter(new ListTablesRequest());
        _isolation.Leave();
        Assert.Throws<NotSupportedException>(() => _isolation.Enter(new CreateGlobalTableRequest()));

        await _isolation.CloseAsync(_time);
    }

    [Fact]
    public async Task No_call_begins_after_the_end_nor_while_it_waits()
    {
        _isolation.Enter(new ListTablesRequest());
        var end = _isolation.CloseAsync(_time);

        var exception = Assert.Throws<ObjectDisposedException>(() => _isolation.Enter(new ListTablesRequest()));
        Assert.Contains("The test 'Mine' has ended and its tables are dropped", exception.Message, StringComparison.Ordinal);

        _isolation.Leave();
        await end;
    }

    [Fact]
    public async Task The_end_waits_a_minute_and_then_reports_the_pending_calls()
    {
        _isolation.Enter(new ListTablesRequest());
        var end = _isolation.CloseAsync(_time);

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(end.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => end);
        Assert.Contains("The test 'Mine' has ended, and 1 call had no response after 60 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_of_the_mock_is_pending_until_the_engine_has_responded()
    {
        Task? end = null;
        var client = new MockIsolationInterceptor(
            new TestTraffic(_isolation, new RequestLog(TimeProvider.System), new FaultList()),
            new TestClock()
        );

        client.Intercept(new MockAttempt(new ListTablesRequest(), 1, default), _ =>
        {
            end = _isolation.CloseAsync(_time);
            Assert.False(end.IsCompleted);
            return new ListTablesResponse();
        });

        await end!;
    }

    [Fact]
    public async Task A_call_that_fails_is_no_longer_pending()
    {
        var client = new MockIsolationInterceptor(
            new TestTraffic(_isolation, new RequestLog(TimeProvider.System), new FaultList()),
            new TestClock()
        );

        Assert.Throws<ResourceNotFoundException>(() =>
            client.Intercept(new MockAttempt(new ListTablesRequest(), 1, default), _ => throw new ResourceNotFoundException("none"))
        );

        await _isolation.CloseAsync(_time);
    }
}
