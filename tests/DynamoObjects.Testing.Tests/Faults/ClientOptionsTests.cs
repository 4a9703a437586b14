using System.Net.Sockets;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Tests.Faults;

public class ClientOptionsTests
{
    [DynamoFact]
    public async Task A_further_client_sees_the_tests_tables_and_is_recorded(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 0 });

        await client.PutItemAsync("store", Item());

        Assert.Equal("one", Assert.Single((await test.Client.ScanAsync(new ScanRequest("store"))).Items)["id"].S);
        Assert.Equal(["CreateTable", "PutItem", "Scan"], test.Requests.Select(request => request.Operation));
    }

    [DynamoTheory]
    [InlineData(null, 0)]
    [InlineData(null, 2)]
    [InlineData(RequestRetryMode.Standard, 1)]
    [InlineData(RequestRetryMode.Adaptive, 1)]
    [InlineData(RequestRetryMode.Adaptive, 4)]
    public async Task A_client_retries_as_often_as_its_options_say(RequestRetryMode? mode, int retries, DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<PutItemRequest>().Always().InternalServerError();
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = retries, RetryMode = mode });

        await Assert.ThrowsAsync<InternalServerErrorException>(() => client.PutItemAsync("store", Item()));

        Assert.Equal(retries + 1, test.Requests[^1].Attempts);
        Assert.Equal(mode ?? RequestRetryMode.Standard, client.Config.RetryMode);
    }

    // In adaptive mode, some versions of the SDK stop retrying earlier; the result must be the same on both backends.
    [DynamoFact(Backend.Local)]
    public async Task Throttled_adaptive_retries_end_on_the_mock_as_on_DynamoDB_Local(DynamoTestContext local)
    {
        await using var mock = await DynamoTestContext.OpenAsync(Backend.Mock);

        Assert.Equal(await ThrottledAsync(local), await ThrottledAsync(mock));
    }

    [DynamoFact]
    public async Task A_delay_beyond_the_timeout_times_out(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 1, Timeout = TimeSpan.FromMilliseconds(20) });
        test.Faults.On<PutItemRequest>().Times(2).Delay(TimeSpan.FromHours(1));

        await Assert.ThrowsAsync<TimeoutException>(() => client.PutItemAsync("store", Item()));

        Assert.Equal(2, test.Requests[^1].Attempts);
        Assert.Empty((await test.Client.ScanAsync(new ScanRequest("store"))).Items ?? []);
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_attempt_that_times_out_takes_as_long_as_the_timeout(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 0, Timeout = TimeSpan.FromMinutes(2) });
        test.Faults.On<PutItemRequest>().Delay(TimeSpan.FromHours(1));
        test.Clock.Advance(TimeSpan.Zero);
        var before = test.Clock.GetUtcNow();

        await Assert.ThrowsAsync<TimeoutException>(() => client.PutItemAsync("store", Item()));

        Assert.InRange(test.Clock.GetUtcNow() - before, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
    }

    // The SDK retries these in addition to its own count, and at once: a pooled connection that the server has closed.
    [DynamoFact]
    public async Task The_attempts_after_a_stale_connection_are_counted(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 0 });
        test.Faults.On<PutItemRequest>()
            .Times(3)
            .Fail(() => new HttpRequestException("reset", new SocketException((int)SocketError.ConnectionReset)));

        await client.PutItemAsync("store", Item());

        Assert.Equal(4, Assert.Single(test.Requests, request => request.Operation == "PutItem").Attempts);
    }

    [DynamoFact]
    public void Options_out_of_range_are_rejected_by_name(DynamoTestContext test)
    {
        Assert.Equal("MaxErrorRetry", Rejected(new TestClientOptions { MaxErrorRetry = -1 }));
        Assert.Equal("Timeout", Rejected(new TestClientOptions { Timeout = TimeSpan.Zero }));
        Assert.Throws<InvalidOperationException>(() => test.CreateClient(new TestClientOptions { RetryMode = (RequestRetryMode)9 }));
        Assert.Throws<ArgumentNullException>(() => test.CreateClient(null!));

        string? Rejected(TestClientOptions options) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => test.CreateClient(options)).ParamName;
    }

    private static async Task<List<string>> ThrottledAsync(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 2, RetryMode = RequestRetryMode.Adaptive });
        var ends = new List<string>();
        for (var call = 0; call < 10; call++)
        {
            test.Faults.On<PutItemRequest>().Times(1 + (call % 2)).Throttle();
            var exception = await Record.ExceptionAsync(() => client.PutItemAsync("store", Item()));
            test.Faults.Clear();
            ends.Add($"{test.Requests[^1].Attempts} {exception?.GetType().Name}");
        }

        return ends;
    }

    private static Dictionary<string, AttributeValue> Item() => new() { ["id"] = new("one") };
}
