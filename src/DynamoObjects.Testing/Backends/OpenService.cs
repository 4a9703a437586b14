using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;
using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing.Backends;

/// <summary>A test's prefix on a DynamoDB that others use as well: DynamoDB Local or AWS.</summary>
internal sealed class OpenService : OpenBackend
{
    private readonly AmazonDynamoDBClient _janitor;
    private readonly TableIsolation _isolation;

    private readonly Func<TestClientOptions, AmazonDynamoDBClient> _connect;

    private OpenService(Func<TestClientOptions, AmazonDynamoDBClient> connect, AmazonDynamoDBClient janitor, TableIsolation isolation)
    {
        _connect = connect;
        Client = connect(new TestClientOptions());
        _janitor = janitor;
        _isolation = isolation;
    }

    public override AmazonDynamoDBClient Client { get; }

    public override AmazonDynamoDBClient Observer => _janitor;

    // The SDK caches table schemas by credentials and URL for the whole process: the access key of each test must be its own.
    public static OpenService AtLocal(Uri endpoint, TestTraffic traffic)
    {
        var accessKey = traffic.Isolation.Names.Prefix.Replace("-", "", StringComparison.Ordinal);
        var credentials = new BasicAWSCredentials(accessKey, "local");
        return new(
            options => new IsolatingClient(credentials, Configure(LocalConfig(endpoint), options), traffic),
            new AmazonDynamoDBClient(credentials, LocalConfig(endpoint)),
            traffic.Isolation);
    }

    /// <summary>A client of DynamoDB Local that sees the tables of all runs.</summary>
    public static AmazonDynamoDBClient Observe(Uri endpoint) => new(new BasicAWSCredentials("sweep", "local"), LocalConfig(endpoint));

    public static OpenService AtAws(TestTraffic traffic) => new(
        options => new IsolatingClient(Configure(new AmazonDynamoDBConfig(), options), traffic), new AmazonDynamoDBClient(), traffic.Isolation);

    public override AmazonDynamoDBClient CreateClient(TestClientOptions options) => _connect(options);

    public override async Task SeedAsync(IReadOnlyList<SeededFixture> fixtures, CancellationToken cancellationToken)
    {
        // Not by the test's own client: what others wrote for it is none of its requests.
        var snapshots = await Task.WhenAll(fixtures.Select(fixture => fixture.Snapshot)).WaitAsync(cancellationToken).ConfigureAwait(false);
        await new SnapshotRestore(_janitor, TimeProvider.System, name => _isolation.Names.Put(name)!)
            .RunAsync([.. snapshots.SelectMany(snapshot => snapshot.Tables)], cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var table in _isolation.BackedUp)
                await TestBackups.DropAsync(_janitor, table).ConfigureAwait(false);
            await TestTables.DropAsync(_janitor, _isolation.Names).ConfigureAwait(false);
        }
        finally
        {
            Client.Dispose();
            _janitor.Dispose();
        }
    }

    private static AmazonDynamoDBConfig Configure(AmazonDynamoDBConfig config, TestClientOptions options)
    {
        if (options.MaxErrorRetry is { } retries)
            config.MaxErrorRetry = retries;
        if (options.RetryMode is { } mode)
            config.RetryMode = mode;
        if (options.Timeout is { } timeout)
            config.Timeout = timeout;
        return config;
    }

    // The SDK's defaults, said aloud: a machine whose environment says otherwise would have the SDK look elsewhere.
    private static AmazonDynamoDBConfig LocalConfig(Uri endpoint) => new()
    {
        DefaultConfigurationMode = DefaultConfigurationMode.Standard,
        ServiceURL = endpoint.ToString(),
        AuthenticationRegion = "us-east-1",
        AccountIdEndpointMode = AccountIdEndpointMode.PREFERRED,
        UseDualstackEndpoint = false,
        UseFIPSEndpoint = false,
    };
}
