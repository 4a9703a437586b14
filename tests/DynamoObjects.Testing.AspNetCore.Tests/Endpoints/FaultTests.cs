using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Endpoints;

public class FaultTests
{
    private const Backend Both = Backend.Mock | Backend.Local;

    [DynamoFact(Both)]
    public async Task A_throttled_attempt_is_an_attempt_of_the_process(DynamoTestContext test)
    {
        await RemoteClient.CreateTableAsync(test.Client, "orders");
        using var remote = await RemoteClient.CreateAsync(test, retries: 0);
        test.Faults.On<PutItemRequest>().Throttle(ThrottlingCause.KeyRange);

        var exception = await Assert.ThrowsAsync<ThrottlingException>(() => remote.PutItemAsync("orders", new() { ["id"] = new("1") }));
        await remote.PutItemAsync("orders", new() { ["id"] = new("1") });

        var reason = Assert.Single(exception.ThrottlingReasons);
        Assert.Equal("TableWriteKeyRangeThroughputExceeded", reason.Reason);
        Assert.EndsWith(":table/orders", reason.Resource, StringComparison.Ordinal);
        test.Requests.On("orders").Where(request => request.Operation == "PutItem").ShouldHaveCount(2);
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Both)]
    public async Task Provisioned_throughput_has_its_reasons(DynamoTestContext test)
    {
        using var remote = await RemoteClient.CreateAsync(test);
        test.Faults.On<GetItemRequest>().Throttle();
        test.Faults.On<PutItemRequest>().Throttle(ThrottlingCause.AccountLimit);

        var provisioned = await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() =>
            remote.GetItemAsync("orders", new() { ["id"] = new("1") })
        );
        var account = await Assert.ThrowsAsync<RequestLimitExceededException>(() =>
            remote.PutItemAsync("orders", new() { ["id"] = new("1") })
        );

        Assert.Equal("TableReadProvisionedThroughputExceeded", Assert.Single(provisioned.ThrottlingReasons).Reason);
        Assert.Equal("TableWriteAccountLimitExceeded", Assert.Single(account.ThrottlingReasons).Reason);
    }

    [DynamoFact(Both)]
    public async Task The_retries_of_the_process_are_recorded_as_requests(DynamoTestContext test)
    {
        await RemoteClient.CreateTableAsync(test.Client, "orders");
        using var remote = await RemoteClient.CreateAsync(test, retries: 2);
        test.Faults.On<GetItemRequest>().Times(2).InternalServerError();
        test.Requests.Clear();

        await remote.GetItemAsync("orders", new() { ["id"] = new("1") });

        Assert.Equal(
            ["InternalServerErrorException", "InternalServerErrorException", null],
            test.Requests.Select(request => request.Error?.GetType().Name)
        );
        Assert.All(test.Requests, request => Assert.Equal(1, request.Attempts));
    }

    [DynamoFact(Both)]
    public async Task A_lost_response_has_a_status_that_SDKs_retry(DynamoTestContext test)
    {
        await RemoteClient.CreateTableAsync(test.Client, "orders");
        using var remote = await RemoteClient.CreateAsync(test);
        test.Faults.On<PutItemRequest>().LoseResponse();
        test.Faults.On<DeleteItemRequest>().Timeout();

        var lost = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => remote.PutItemAsync("orders", new() { ["id"] = new("1") }));
        var timedOut = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            remote.DeleteItemAsync("orders", new() { ["id"] = new("1") })
        );

        Assert.Equal((504, "RequestTimeoutException"), ((int)lost.StatusCode, lost.ErrorCode));
        Assert.Equal((504, "RequestTimeoutException"), ((int)timedOut.StatusCode, timedOut.ErrorCode));
        Assert.Equal("1", (await remote.GetItemAsync("orders", new() { ["id"] = new("1") })).Item["id"].S);
    }

    [DynamoTheory(Both)]
    [InlineData(typeof(HttpRequestException), 503, "ServiceUnavailable")]
    [InlineData(typeof(IOException), 503, "ServiceUnavailable")]
    [InlineData(typeof(OperationCanceledException), 504, "RequestTimeoutException")]
    [InlineData(typeof(InvalidOperationException), 500, "InternalServerError")]
    public async Task Exceptions_that_are_not_of_DynamoDB_become_errors(Type type, int status, string code, DynamoTestContext test)
    {
        using var remote = await RemoteClient.CreateAsync(test);
        test.Faults.On<ListTablesRequest>().Fail(() => (Exception)Activator.CreateInstance(type, "injected")!);

        var exception = await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => remote.ListTablesAsync());

        Assert.Equal((status, code), ((int)exception.StatusCode, exception.ErrorCode));
        Assert.Contains("injected", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Both)]
    public async Task A_process_that_gives_up_cancels_its_request(DynamoTestContext test)
    {
        await RemoteClient.CreateTableAsync(test.Client, "orders");
        using var remote = await RemoteClient.CreateAsync(test);
        using var given = new CancellationTokenSource();
        test.Faults.On<PutItemRequest>()
            .Fail(() =>
            {
                given.Cancel();
                return new IOException("injected");
            });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            remote.PutItemAsync("orders", new() { ["id"] = new("1") }, given.Token)
        );

        Assert.Null((await remote.GetItemAsync("orders", new() { ["id"] = new("1") })).Item);
    }
}
