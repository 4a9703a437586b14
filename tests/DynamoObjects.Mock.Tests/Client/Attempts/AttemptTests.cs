using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Client.Attempts;

/// <summary>With the same outcomes, a mock's client makes as many attempts as the SDK's own client, with every version of the
/// SDK.</summary>
public sealed class AttemptTests
{
    private static readonly TransactWriteItemsRequest Request = new() { TransactItems = [] };

    // The failures use up the SDK's retry quota, and the successes fill it again.
    private static readonly List<string> ThrottledOutcomes =
    [
        .. Enumerable.Repeat("throttled", 40),
        .. Enumerable.Repeat("internal error", 40),
        .. Enumerable.Repeat("success", 60),
        .. Enumerable.Repeat("throttled", 4),
        .. Enumerable.Repeat("timed out", 10),
        .. Enumerable.Repeat("success", 600),
        "throttled",
    ];

    public static TheoryData<string, RequestRetryMode?, int?> Cases()
    {
        var cases = new TheoryData<string, RequestRetryMode?, int?>();
        foreach (var outcome in Outcome.Names)
        {
            foreach (var mode in new RequestRetryMode?[] { null, RequestRetryMode.Standard, RequestRetryMode.Adaptive })
            {
                foreach (var retries in new int?[] { null, 0, 2 })
                    cases.Add(outcome, mode, retries);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_request_is_tried_as_often_as_with_a_real_client(string outcome, RequestRetryMode? mode, int? maxErrorRetry)
    {
        var expected = await RunSdkAsync([outcome], mode, maxErrorRetry);

        Assert.Equal(expected, await RunMockAsync([outcome], mode, maxErrorRetry, observed: false));
        Assert.Equal(expected, await RunMockAsync([outcome], mode, maxErrorRetry, observed: true));
    }

    [Fact]
    public async Task A_budget_of_retries_is_spent_and_restored_as_by_a_real_client()
    {
        var expected = await RunSdkAsync(ThrottledOutcomes);

        Assert.Equal("1 InternalServerErrorException", expected[79]);
        Assert.NotEqual("1 ProvisionedThroughputExceededException", expected[^1]);
        Assert.Equal(expected, await RunMockAsync(ThrottledOutcomes));
    }

    [Fact]
    public async Task A_sending_rate_is_limited_as_by_a_real_client() =>
        Assert.Equal(
            await RunSdkAsync(ThrottledOutcomes, RequestRetryMode.Adaptive),
            await RunMockAsync(ThrottledOutcomes, RequestRetryMode.Adaptive)
        );

    [Fact]
    public async Task By_default_throttling_is_retried_as_often_as_the_SDK_in_use_does()
    {
        using var real = new ScriptedSdkClient(() => Outcome.Respond("success"));

        Assert.Equal($"{real.MaxRetries + 1} ProvisionedThroughputExceededException", Assert.Single(await RunMockAsync(["throttled"])));
    }

    private static async Task<List<string>> RunSdkAsync(List<string> calls, RequestRetryMode? mode = null, int? maxErrorRetry = null)
    {
        var (outcome, attempts) = ("", 0);
        using var client = new ScriptedSdkClient(
            () =>
            {
                attempts++;
                return Outcome.Respond(outcome);
            },
            mode,
            maxErrorRetry
        );
        return await CountAsync(client, calls, call => (outcome, attempts) = (call, 0), () => attempts);
    }

    private static async Task<List<string>> RunMockAsync(
        List<string> calls,
        RequestRetryMode? mode = null,
        int? maxErrorRetry = null,
        bool observed = false
    )
    {
        Exception? exception = null;
        var attempts = 0;
        var failures = new Dictionary<string, Exception?>();
        foreach (var outcome in calls.Distinct())
            failures[outcome] = await CatchAsync(outcome);
        var interceptor = new ScriptedInterceptor(
            (_, _) =>
            {
                attempts++;
                return exception is null ? new TransactWriteItemsResponse() : throw exception;
            }
        );
        using var engine = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = new FakeTimeProvider() });
        using var client = engine.CreateClient(
            new MockClientOptions
            {
                Interceptor = interceptor,
                RetryMode = mode,
                MaxErrorRetry = maxErrorRetry,
            }
        );
        if (observed)
            client.BeforeRequestEvent += (_, _) => { };
        return await CountAsync(client, calls, call => (exception, attempts) = (failures[call], 0), () => attempts);
    }

    /// <summary>Lists for each call the number of attempts and its exception.</summary>
    private static async Task<List<string>> CountAsync(
        AmazonDynamoDBClient client,
        List<string> calls,
        Action<string> begin,
        Func<int> attempts
    )
    {
        var counts = new List<string>();
        foreach (var call in calls)
        {
            begin(call);
            var exception = await Record.ExceptionAsync(() => client.TransactWriteItemsAsync(Request));
            counts.Add($"{attempts()} {exception?.GetType().Name}");
        }

        return counts;
    }

    /// <summary>Gets the exception that the SDK creates for an outcome.</summary>
    private static async Task<Exception?> CatchAsync(string outcome)
    {
        using var client = new ScriptedSdkClient(() => Outcome.Respond(outcome), maxErrorRetry: 0);
        return await Record.ExceptionAsync(() => client.TransactWriteItemsAsync(Request));
    }
}
