using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing.Cleanup;
using DynamoObjects.Testing.Delivery;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Local;
using DynamoObjects.Testing.Seeding;
using DynamoObjects.Testing.Traffic;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Backends;

/// <summary>Runs a test on DynamoDB Local or AWS, which other tests use as well, under a table name prefix.</summary>
internal sealed class ServiceTestBackend : TestBackend
{
    private readonly AmazonDynamoDBClient _directClient;
    private readonly TableIsolation _isolation;
    private readonly Func<Task<string?>> _findLoss;
    private readonly Func<TestClientOptions, IsolatingClient> _connect;
    private readonly Func<TestClientOptions, IsolatingClient> _connectToStreams;

    private ServiceTestBackend(
        Func<TestClientOptions, IsolatingClient> connect,
        Func<TestClientOptions, IsolatingClient> connectToStreams,
        AmazonDynamoDBClient directClient,
        TableIsolation isolation,
        Func<Task<string?>> findLoss,
        StreamSource? streams = null
    )
    {
        Streams = streams;
        _findLoss = findLoss;
        _connect = connect;
        _connectToStreams = connectToStreams;
        Client = CreateClient(new TestClientOptions());
        _directClient = directClient;
        _isolation = isolation;
    }

    public override AmazonDynamoDBClient Client { get; }

    public override AmazonDynamoDBClient DirectClient => _directClient;

    public override StreamSource? Streams { get; }

    /// <param name="endpoint">The endpoint of DynamoDB Local.</param>
    /// <param name="traffic">The test's traffic.</param>
    /// <param name="findLoss">Returns why DynamoDB Local has stopped responding, or null if it has not.</param>
    // The SDK caches table schemas by credentials and URL for the whole process: the access key of each test must be its own.
    public static ServiceTestBackend CreateForLocal(Uri endpoint, TestTraffic traffic, Func<Uri, Task<string?>> findLoss)
    {
        var accessKey = traffic.Isolation.Names.Prefix.Replace("-", "", StringComparison.Ordinal);
        var credentials = new BasicAWSCredentials(accessKey, "local");
        return new(
            Connect,
            Connect,
            new TestKitClient(credentials, LocalConfig.Create(endpoint)),
            traffic.Isolation,
            () => findLoss(endpoint),
            new LocalStreamSource(endpoint, accessKey, LocalConfig.Region)
        );

        IsolatingClient Connect(TestClientOptions options) => new(credentials, Configure(LocalConfig.Create(endpoint), options), traffic);
    }

    public static ServiceTestBackend CreateForAws(TestTraffic traffic) =>
        new(
            options => new IsolatingClient(Configure(new AmazonDynamoDBConfig(), options), traffic),
            options => new IsolatingClient(Configure(CreateStreamsConfig(), options), traffic),
            new TestKitClient(),
            traffic.Isolation,
            () => Task.FromResult<string?>(null)
        );

    public override async Task SeedAsync(IReadOnlyList<LoadedSeed> seeds, CancellationToken cancellationToken)
    {
        // Not with the test's own client: this data is not part of the test's requests.
        foreach (var table in seeds.SelectMany(seed => seed.Tables))
            _isolation.AddCreated(table);
        await Task.WhenAll(
                seeds.Select(seed => seed.WriteAsync(_directClient, name => _isolation.Names.AddPrefix(name)!, cancellationToken))
            )
            .ConfigureAwait(false);
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (await _findLoss().ConfigureAwait(false) is { } loss)
                throw new LocalLostException($"{loss} {DescribeRemainingTables([.. _isolation.CreatedTables])}");
            foreach (var table in _isolation.BackedUpTables)
                await TestBackups.DropAsync(_directClient, table).ConfigureAwait(false);
            foreach (var table in _isolation.RecoverableTables)
                await TestBackups.PreventAsync(_directClient, table).ConfigureAwait(false);
            await TestTables.DropAsync(_directClient, _isolation.Names).ConfigureAwait(false);
        }
        finally
        {
            EndClients();
            _directClient.Dispose();
        }
    }

    protected override ITestClient Connect(TestClientOptions options) =>
        options.Region is null
            ? _connect(options)
            : throw new NotSupportedException(
                $"A test on this backend has no client for the region '{options.Region}': the end of the test could not drop tables in "
                    + "other regions. Declare the test for Backend.Mock alone, or create a client of your own."
            );

    protected override ITestClient ConnectToStreams(TestClientOptions options) => _connectToStreams(options);

    // https://docs.aws.amazon.com/general/latest/gr/ddb.html
    private static AmazonDynamoDBConfig CreateStreamsConfig()
    {
        var config = new AmazonDynamoDBConfig();
        var region = config.RegionEndpoint;
        config.ServiceURL = $"https://streams.dynamodb.{region.SystemName}.{region.PartitionDnsSuffix}";
        config.AuthenticationRegion = region.SystemName;
        return config;
    }

    private static string DescribeRemainingTables(IReadOnlyList<string> tables) =>
        tables.Count == 0
            ? "The test had no tables on it."
            : $"{Quantity.GetNoun(tables.Count, "The test's table", "The test's tables")} "
                + $"{string.Join(", ", tables.Select(table => $"'{table}'"))} could not be dropped.";

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
}
