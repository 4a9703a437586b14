using DynamoObjects.Testing.Local;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Testing.Tests.Local;

public class LocalSessionTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task The_first_available_way_is_used_and_the_others_are_not()
    {
        var taken = FakeLauncher.StartingAt("http://localhost:1/");
        var left = FakeLauncher.StartingAt("http://localhost:2/");

        var endpoint = await Session(FakeLauncher.Unavailable("not set"), taken, left).GetEndpointAsync(default);

        Assert.Equal(new Uri("http://localhost:1/"), endpoint);
        Assert.Equal((1, 0), (taken.LaunchCount, left.LaunchCount));
    }

    [Fact]
    public async Task If_no_way_is_available_the_message_lists_the_reasons_and_what_to_do()
    {
        var session = Session(
            FakeLauncher.Unavailable("no container engine responds"),
            FakeLauncher.Unavailable("DYNAMO_LOCAL_HOME is not set")
        );

        var exception = await Assert.ThrowsAsync<LocalUnavailableException>(() => session.GetEndpointAsync(default));

        Assert.StartsWith(
            "DynamoDB Local is not available: no container engine responds; DYNAMO_LOCAL_HOME is not set.",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.All(["Docker", "DYNAMO_LOCAL_HOME", "DYNAMO_LOCAL_ENDPOINT"], way =>
            Assert.Contains(way, exception.Message.Split("is not set. ")[1], StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Concurrent_callers_share_one_start()
    {
        var ready = new TaskCompletionSource<RunningLocal>();
        var launcher = new FakeLauncher(null, _ => ready.Task);
        var session = Session(launcher);

        var callers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => session.GetEndpointAsync(default))).ToArray();
        ready.SetResult(new RunningLocal(new Uri("http://localhost:8000/"), static () => { }));
        var endpoints = await Task.WhenAll(callers);

        Assert.Single(endpoints.Distinct());
        Assert.Equal(1, launcher.LaunchCount);
    }

    [Fact]
    public async Task A_failed_start_is_not_repeated()
    {
        var launcher = FakeLauncher.Failing("no such image");
        var session = Session(launcher, FakeLauncher.StartingAt("http://localhost:2/"));

        var first = await Assert.ThrowsAsync<LocalStartException>(() => session.GetEndpointAsync(default));
        var second = await Assert.ThrowsAsync<LocalStartException>(() => session.GetEndpointAsync(default));

        Assert.Equal(("no such image", "no such image"), (first.Message, second.Message));
        Assert.Equal(1, launcher.LaunchCount);
    }

    [Fact]
    public async Task An_unforeseen_failure_is_a_failed_start()
    {
        var session = Session(new FakeLauncher(null, _ => throw new IOException("disk full")));

        var exception = await Assert.ThrowsAsync<LocalStartException>(() => session.GetEndpointAsync(default));

        Assert.Contains("disk full", exception.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(exception.InnerException);
    }

    [Fact]
    public async Task A_start_that_takes_too_long_is_canceled()
    {
        var launching = new TaskCompletionSource();
        var session = Session(new FakeLauncher(null, async token =>
            {
                launching.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, token);
                throw new InvalidOperationException("Not reached.");
            }));

        var waiting = session.GetEndpointAsync(default);
        await launching.Task;
        _clock.Advance(TimeSpan.FromMinutes(2));

        var exception = await Assert.ThrowsAsync<LocalStartException>(() => waiting);
        Assert.Contains("within 120 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_ignores_cancellation_does_not_hang_and_is_stopped_later()
    {
        var launching = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        var ready = new TaskCompletionSource<RunningLocal>();
        var session = Session(new FakeLauncher(null, _ =>
            {
                launching.SetResult();
                return ready.Task;
            }));

        var waiting = session.GetEndpointAsync(default);
        await launching.Task;
        // Until the session has set its timer: the launch is called before that.
        while (!waiting.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMinutes(3));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<LocalStartException>(() => waiting);
        ready.SetResult(new RunningLocal(new Uri("http://localhost:8000/"), stopped.SetResult));
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_end_the_start_of_the_others()
    {
        var ready = new TaskCompletionSource<RunningLocal>();
        var session = Session(new FakeLauncher(null, _ => ready.Task));
        using var cancellation = new CancellationTokenSource();
        var first = session.GetEndpointAsync(cancellation.Token);
        var second = session.GetEndpointAsync(default);

        await cancellation.CancelAsync();
        ready.SetResult(new RunningLocal(new Uri("http://localhost:8000/"), static () => { }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(8000, (await second).Port);
    }

    [Fact]
    public async Task Stop_ends_what_was_started_once_and_later_callers_get_an_error()
    {
        var stops = 0;
        var session = Session(FakeLauncher.StartingAt("http://localhost:8000/", () => stops++));
        await session.GetEndpointAsync(default);

        session.Stop();
        session.Stop();

        Assert.Equal(1, stops);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => session.GetEndpointAsync(default));
    }

    private LocalSession Session(params ILocalLauncher[] launchers) => new(launchers, TimeSpan.FromMinutes(2), _clock);
}
