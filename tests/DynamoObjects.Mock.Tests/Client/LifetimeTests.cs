using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class LifetimeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_that_was_cancelled_before_the_call_cancels_the_task_and_nothing_runs(bool observed)
    {
        var interceptor = ScriptedInterceptor.CreateForItems();
        using var client = interceptor.CreateClient();
        if (observed)
            client.BeforeRequestEvent += (_, _) => { };
        var cancelled = new CancellationToken(canceled: true);

        var get = client.GetItemAsync(new GetItemRequest(), cancelled);
        var list = client.ListTablesAsync(new ListTablesRequest(), cancelled);

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => get);
        Assert.Equal(cancelled, exception.CancellationToken);
        await Assert.ThrowsAsync<TaskCanceledException>(() => list);
        Assert.True(get.IsCanceled);
        Assert.True(list.IsCanceled);
        Assert.Empty(interceptor.Requests);
    }

    [Fact]
    public async Task A_disposed_client_rejects_requests_as_the_SDK_does()
    {
        using var engine = new MockDynamoDb();
        var client = engine.CreateClient();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetItemAsync(new GetItemRequest()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ListTablesAsync(new ListTablesRequest()));
        client.Dispose();
    }

    [Fact]
    public async Task A_disposed_client_leaves_its_engine_to_others()
    {
        using var engine = new MockDynamoDb();
        engine.CreateClient().Dispose();
        using var other = ScriptedInterceptor.CreateForItems().CreateClient(engine);

        Assert.NotNull(await other.GetItemAsync(new GetItemRequest()));
    }

    [Fact]
    public async Task A_disposed_engine_fails_its_clients_requests_at_once()
    {
        var engine = new MockDynamoDb();
        var interceptor = new ScriptedInterceptor((request, next) => next(request));
        using var client = interceptor.CreateClient(engine);
        engine.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetItemAsync(new GetItemRequest()));

        Assert.Single(interceptor.Requests);
    }

    [Fact]
    public void A_client_needs_an_engine() => Assert.Throws<ArgumentNullException>(() => new MockDynamoDbClient(null!));

    [Fact]
    public void Each_engine_has_its_own_credentials_and_its_clients_share_them()
    {
        using var one = new MockDynamoDb();
        using var two = new MockDynamoDb();

        Assert.NotEqual(AccessKey(one), AccessKey(two));
        Assert.Equal(AccessKey(one), AccessKey(one));
    }

    [Fact]
    public void A_client_shows_its_engines_region()
    {
        using var engine = new MockDynamoDb(new MockDynamoDbOptions { Region = "eu-central-1" });
        using var client = engine.CreateClient();

        Assert.Equal("eu-central-1", client.Config.RegionEndpoint.SystemName);
        Assert.Null(client.Config.ServiceURL);
    }

    private static string AccessKey(MockDynamoDb engine)
    {
        using var client = new KeyedClient(engine);
        return client.AccessKey;
    }

    private sealed class KeyedClient(MockDynamoDb engine) : MockDynamoDbClient(engine)
    {
        public string AccessKey => ExplicitAWSCredentials.GetCredentials().AccessKey;
    }
}
