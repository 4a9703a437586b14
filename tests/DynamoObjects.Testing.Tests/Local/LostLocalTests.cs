using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Local;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Tests.Local;

/// <summary>A DynamoDB Local that stops before the tests on it end.</summary>
public class LostLocalTests
{
    private readonly Uri _endpoint = StubServer.GetUnusedEndpoint();
    private readonly TableIsolation _isolation = new("Mine", "p-");

    [Fact]
    public async Task The_end_of_a_test_says_so_and_which_tables_are_left()
    {
        Send(new CreateTableRequest { TableName = "store" }, new CreateTableResponse());
        Send(new CreateTableRequest { TableName = "gone" }, new CreateTableResponse());
        Send(new DeleteTableRequest { TableName = "gone" }, new DeleteTableResponse());
        Send(new RestoreTableFromBackupRequest { TargetTableName = "order" }, new RestoreTableFromBackupResponse());

        var exception = await Assert.ThrowsAsync<LocalLostException>(() => Open().DisposeAsync().AsTask());

        Assert.StartsWith(
            $"DynamoDB Local at {_endpoint} stopped responding during this run (",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith("). The test's tables 'order', 'store' could not be dropped.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The test's table 'store' could not be dropped.", "store")]
    [InlineData("The test had no tables on it.")]
    public async Task One_table_or_no_table_is_reported_as_such(string message, params string[] tables)
    {
        foreach (var table in tables)
            Send(new CreateTableRequest { TableName = table }, new CreateTableResponse());

        var exception = await Assert.ThrowsAsync<LocalLostException>(() => Open().DisposeAsync().AsTask());

        Assert.EndsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_that_come_later_fail_at_once_with_the_cause()
    {
        var session = Session();
        Assert.Equal(_endpoint, await session.GetEndpointAsync(default));

        var loss = await session.FindLossAsync(_endpoint);

        Assert.NotNull(loss);
        Assert.Equal(loss, (await Assert.ThrowsAsync<LocalStartException>(() => session.GetEndpointAsync(default))).Message);
    }

    [Fact]
    public async Task One_that_listens_is_not_lost()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        Assert.Null(await Session().FindLossAsync(new Uri($"http://{listener.LocalEndpoint}/")));
    }

    private LocalSession Session() => new([FakeLauncher.StartingAt(_endpoint.ToString())], TimeSpan.FromMinutes(1), TimeProvider.System);

    private ServiceTestBackend Open() =>
        ServiceTestBackend.CreateForLocal(
            _endpoint,
            new TestTraffic(_isolation, new RequestLog(TimeProvider.System), new FaultList()),
            Session().FindLossAsync
        );

    private void Send(AmazonDynamoDBRequest request, AmazonWebServiceResponse response)
    {
        _isolation.Enter(request);
        _isolation.RewriteIncoming(request, response);
        _isolation.Leave();
    }
}
