using System.Net;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime.Internal;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class RetryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Three_throttles_make_four_attempts(bool observed)
    {
        var interceptor = ScriptedInterceptor.CreateFaults(
            CreateThrottlingException(),
            CreateThrottlingException(),
            CreateThrottlingException()
        );
        using var client = interceptor.CreateClient();
        if (observed)
            client.BeforeRequestEvent += (_, _) => { };

        await client.GetItemAsync(new GetItemRequest());

        Assert.Equal([1, 2, 3, 4], interceptor.Attempts);
    }

    [Fact]
    public async Task Operations_without_a_short_cut_of_their_own_are_retried_as_well()
    {
        var faults = new Queue<Exception>([CreateThrottlingException(), CreateThrottlingException()]);
        var interceptor = new ScriptedInterceptor((_, _) => faults.TryDequeue(out var fault) ? throw fault : new ListTablesResponse());
        using var client = interceptor.CreateClient();

        await client.ListTablesAsync(new ListTablesRequest());

        Assert.Equal([1, 2, 3], interceptor.Attempts);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 5)]
    public async Task Retries_that_run_out_end_in_the_typed_exception(int maxErrorRetry, int attempts)
    {
        var interceptor = new ScriptedInterceptor((_, _) => throw CreateThrottlingException());
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient(new MockClientOptions { Interceptor = interceptor, MaxErrorRetry = maxErrorRetry });

        await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() => client.GetItemAsync(new GetItemRequest()));

        Assert.Equal(Enumerable.Range(1, attempts), interceptor.Attempts);
    }

    [Fact]
    public async Task Errors_of_the_server_are_retried()
    {
        var interceptor = ScriptedInterceptor.CreateFaults(
            new InternalServerErrorException("oops") { StatusCode = HttpStatusCode.InternalServerError },
            new IOException("the line is dead")
        );
        using var client = interceptor.CreateClient();

        await client.GetItemAsync(new GetItemRequest());

        Assert.Equal([1, 2, 3], interceptor.Attempts);
    }

    [Fact]
    public async Task The_faults_of_one_client_do_not_use_the_retries_of_another()
    {
        using var engine = new MockDynamoDb();
        using var failing = new ScriptedInterceptor((_, _) => throw CreateThrottlingException()).CreateClient(engine);
        for (var call = 0; call < 60; call++)
            await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() => failing.GetItemAsync(new GetItemRequest()));

        var interceptor = ScriptedInterceptor.CreateFaults(CreateThrottlingException());
        using var other = interceptor.CreateClient(engine);
        await other.GetItemAsync(new GetItemRequest());

        Assert.Equal(2, interceptor.Requests.Count);
    }

    [Fact]
    public async Task With_a_backoff_a_retry_waits_for_the_engines_clock()
    {
        var clock = new FakeTimeProvider();
        using var engine = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = clock });
        var interceptor = ThrottlingFirstAttempts();
        using var client = engine.CreateClient(
            new MockClientOptions { Interceptor = interceptor, MaxRetryBackoff = TimeSpan.FromSeconds(20) }
        );

        var task = StartUntilWaiting(client);
        var attempts = interceptor.Requests.Count;

        clock.Advance(TimeSpan.FromSeconds(1));
        await task;
        Assert.Equal(attempts + 1, interceptor.Requests.Count);
    }

    [Fact]
    public async Task A_wait_before_a_retry_ends_when_the_caller_cancels()
    {
        using var engine = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = new FakeTimeProvider() });
        using var client = engine.CreateClient(
            new MockClientOptions { Interceptor = ThrottlingFirstAttempts(), MaxRetryBackoff = TimeSpan.FromSeconds(20) }
        );
        using var source = new CancellationTokenSource();

        var task = StartUntilWaiting(client, source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
    }

    [Fact]
    public async Task A_retry_policy_of_the_users_own_decides()
    {
        var interceptor = ScriptedInterceptor.CreateFaults(
            CreateThrottlingException(),
            CreateThrottlingException(),
            CreateThrottlingException()
        );
        using var engine = new MockDynamoDb();
        using var client = new CustomizedClient(engine, interceptor, pipeline =>
            pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new Attempts.NoDelayRetryPolicy(new StandardRetryPolicy(2))))
        );

        await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() => client.GetItemAsync(new GetItemRequest()));

        Assert.Equal([1, 2, 3], interceptor.Attempts);
    }

    [Fact]
    public async Task A_pipeline_without_retries_retries_nothing()
    {
        var interceptor = ScriptedInterceptor.CreateFaults(CreateThrottlingException());
        using var engine = new MockDynamoDb();
        using var client = new CustomizedClient(engine, interceptor, pipeline => pipeline.RemoveHandler<RetryHandler>());

        await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() => client.GetItemAsync(new GetItemRequest()));

        Assert.Equal([1], interceptor.Attempts);
    }

    private static ScriptedInterceptor ThrottlingFirstAttempts()
    {
        var attempts = 0;
        return new((_, _) => ++attempts % 2 == 1 ? throw CreateThrottlingException() : new GetItemResponse());
    }

    // The SDK chooses each wait at random, from zero milliseconds: a call without a wait completes at once.
    private static Task<GetItemResponse> StartUntilWaiting(MockDynamoDbClient client, CancellationToken cancellationToken = default) =>
        Enumerable.Range(0, 20).Select(_ => client.GetItemAsync(new GetItemRequest(), cancellationToken)).First(task => !task.IsCompleted);

    private static ProvisionedThroughputExceededException CreateThrottlingException() =>
        new("slow down") { ErrorCode = "ProvisionedThroughputExceededException", StatusCode = HttpStatusCode.BadRequest };

    private sealed class CustomizedClient(MockDynamoDb engine, IMockInterceptor interceptor, Action<RuntimePipeline> customize)
        : MockDynamoDbClient(engine, new MockClientOptions { Interceptor = interceptor })
    {
        // The SDK calls it while it creates the client.
        protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
        {
            base.CustomizeRuntimePipeline(pipeline);
            customize(pipeline);
        }
    }
}
