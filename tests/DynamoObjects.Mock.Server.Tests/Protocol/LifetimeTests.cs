using System.Net.Sockets;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

public class LifetimeTests
{
    [Fact]
    public async Task A_server_listens_on_the_loopback_address_and_a_free_port()
    {
        await using var server = await MockDynamoDbServer.StartAsync();

        Assert.Equal("127.0.0.1", server.Endpoint.Host);
        Assert.NotEqual(0, server.Endpoint.Port);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        await using var first = await MockDynamoDbServer.StartAsync();
        using var mock = new MockDynamoDb();

        var failure = await Assert.ThrowsAsync<IOException>(() =>
            MockDynamoDbServer.StartAsync(mock, new() { Port = first.Endpoint.Port })
        );

        Assert.Equal(
            $"Port {first.Endpoint.Port} is in use: another program listens on 127.0.0.1:{first.Endpoint.Port}. Stop it, or "
                + $"choose another port; port 0 selects a free one.",
            failure.Message
        );
        Assert.Empty(((ListTablesResponse)mock.Execute(new ListTablesRequest())).TableNames);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public async Task An_invalid_port_is_rejected(int port) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => MockDynamoDbServer.StartAsync(options: new() { Port = port }));

    [Fact]
    public async Task The_port_is_free_after_the_server_has_stopped()
    {
        using var mock = new MockDynamoDb();
        var first = await MockDynamoDbServer.StartAsync(mock);
        await first.StopAsync();
        await first.DisposeAsync();

        await using var second = await MockDynamoDbServer.StartAsync(mock, new() { Port = first.Endpoint.Port });

        using var client = second.CreateClient();
        Assert.Empty((await client.ListTablesAsync()).TableNames);
    }

    [Fact]
    public async Task A_server_disposes_an_engine_that_it_created_but_no_other()
    {
        using var mock = new MockDynamoDb();
        var given = await MockDynamoDbServer.StartAsync(mock);
        var ownServer = await MockDynamoDbServer.StartAsync();
        await given.DisposeAsync();
        await ownServer.DisposeAsync();

        Assert.NotNull(mock.Execute(new ListTablesRequest()));
        Assert.Throws<ObjectDisposedException>(() => ownServer.Mock.Execute(new ListTablesRequest()));
    }

    [Fact]
    public async Task A_stopping_server_completes_requests_in_progress_and_accepts_no_others()
    {
        var time = new WatchedTimeProvider();
        var fixture = await ServerFixture.StartAsync(new() { Delay = TimeSpan.FromSeconds(1), TimeProvider = time });
        var underWay = fixture.PostAsync("ListTables", "{}");
        await time.TimerCreated;

        var stopped = fixture.Server.StopAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        var reply = await underWay;
        await stopped;

        Assert.Equal(200, reply.Status);
        using var socket = new TcpClient();
        await Assert.ThrowsAnyAsync<SocketException>(() => socket.ConnectAsync("127.0.0.1", fixture.Server.Endpoint.Port));
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task A_client_that_disconnects_is_not_a_failure()
    {
        var time = new WatchedTimeProvider();
        var failures = new List<Exception>();
        var fixture = await ServerFixture.StartAsync(
            new()
            {
                Delay = TimeSpan.FromSeconds(1),
                TimeProvider = time,
                OnFailure = failure =>
                {
                    lock (failures)
                        failures.Add(failure);
                },
            }
        );
        using var cancellation = new CancellationTokenSource();
        using var request = ServerFixture.Request("ListTables", "{}");
        var sent = fixture.Http.SendAsync(request, cancellation.Token);
        await time.TimerCreated;

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
        await fixture.DisposeAsync();

        Assert.Empty(failures);
    }

    [Fact]
    public async Task The_request_callback_is_called_for_each_request()
    {
        var requests = new List<ServedRequest>();
        await using var fixture = await ServerFixture.StartAsync(
            new()
            {
                OnRequest = request =>
                {
                    lock (requests)
                        requests.Add(request);
                },
            }
        );

        await fixture.PostAsync("ListTables", "{}");
        await fixture.PostAsync("DescribeTable", """{"TableName":"nothing"}""");
        await fixture.Server.StopAsync();

        Assert.Equal(
            [
                ("DynamoDB_20120810.ListTables", 200, null),
                ("DynamoDB_20120810.DescribeTable", 400, "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException"),
            ],
            requests.Select(request => (request.Target, request.Status, request.Error))
        );
    }

    /// <summary>Signals when a timer is created.</summary>
    private sealed class WatchedTimeProvider : FakeTimeProvider
    {
        private readonly TaskCompletionSource _timerCreated = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task TimerCreated => _timerCreated.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _timerCreated.TrySetResult();
            return timer;
        }
    }
}
