using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Tests.Traffic;

public sealed class IsolatingClientTests : IDisposable
{
    private readonly DelayedResponseFactory _service = new();
    private readonly TableIsolation _isolation = new("Mine", "p-");
    private readonly CancellationTokenSource _cancellation = new();
    private readonly IsolatingClient _client;

    public IsolatingClientTests() =>
        _client = new IsolatingClient(
            new BasicAWSCredentials("key", "secret"),
            new AmazonDynamoDBConfig
            {
                ServiceURL = "http://localhost:1/",
                AuthenticationRegion = "us-east-1",
                HttpClientFactory = _service,
            },
            new TestTraffic(_isolation, new RequestLog(TimeProvider.System), new FaultList())
        );

    public void Dispose()
    {
        _client.Dispose();
        _cancellation.Dispose();
    }

    [Fact]
    public async Task A_call_is_pending_until_its_response_arrives()
    {
        var call = _client.ListTablesAsync();
        await _service.RequestReceived;
        var end = _isolation.CloseAsync(TimeProvider.System);
        Assert.False(end.IsCompleted);

        _service.Respond();

        await call;
        await end;
    }

    [Fact]
    public async Task A_canceled_call_is_no_longer_pending()
    {
        var call = _client.ListTablesAsync(_cancellation.Token);
        await _service.RequestReceived;

        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await _isolation.CloseAsync(TimeProvider.System);
    }

    [Fact]
    public async Task A_canceled_creation_is_pending_until_its_response_arrives()
    {
        var creation = _client.CreateTableAsync(new CreateTableRequest { TableName = "store" }, _cancellation.Token);
        await _service.RequestReceived;

        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => creation);
        var end = _isolation.CloseAsync(TimeProvider.System);
        Assert.False(end.IsCompleted);
        _service.Respond();
        await end;
    }

    [Fact]
    public async Task A_creation_that_is_canceled_before_it_begins_is_not_sent()
    {
        await _cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _client.CreateTableAsync(new CreateTableRequest { TableName = "store" }, _cancellation.Token)
        );

        Assert.False(_service.RequestReceived.IsCompleted);
    }
}
