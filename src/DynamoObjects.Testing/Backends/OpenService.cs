using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing.Cleanup;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Local;
using DynamoObjects.Testing.Seeding;
using DynamoObjects.Testing.Traffic;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Backends;

/// <summary>A test's prefix on a DynamoDB that others use as well: DynamoDB Local or AWS.</summary>
internal sealed class OpenService : OpenBackend
{
    private readonly AmazonDynamoDBClient _janitor;
    private readonly TableIsolation _isolation;
    private readonly Func<Task<string?>> _findLoss;
    private readonly Func<TestClientOptions, IsolatingClient> _connect;

    private OpenService(
        Func<TestClientOptions, IsolatingClient> connect,
        AmazonDynamoDBClient janitor,
        TableIsolation isolation,
        Func<Task<string?>> findLoss
    )
    {
        _findLoss = findLoss;
        _connect = connect;
        Client = CreateClient(new TestClientOptions());
        _janitor = janitor;
        _isolation = isolation;
    }

    public override AmazonDynamoDBClient Client { get; }

    public override AmazonDynamoDBClient Observer => _janitor;

    /// <param name="endpoint">Where DynamoDB Local listens.</param>
    /// <param name="traffic">The test's traffic.</param>
    /// <param name="findLoss">Says why it no longer listens there, if so.</param>
    // The SDK caches table schemas by credentials and URL for the whole process: the access key of each test must be its own.
    public static OpenService AtLocal(Uri endpoint, TestTraffic traffic, Func<Uri, Task<string?>> findLoss)
    {
        var accessKey = traffic.Isolation.Names.Prefix.Replace("-", "", StringComparison.Ordinal);
        var credentials = new BasicAWSCredentials(accessKey, "local");
        return new(
            options => new IsolatingClient(credentials, Configure(LocalConfig.Of(endpoint), options), traffic),
            new AmazonDynamoDBClient(credentials, LocalConfig.Of(endpoint)),
            traffic.Isolation,
            () => findLoss(endpoint)
        );
    }

    public static OpenService AtAws(TestTraffic traffic) =>
        new(
            options => new IsolatingClient(Configure(new AmazonDynamoDBConfig(), options), traffic),
            new AmazonDynamoDBClient(),
            traffic.Isolation,
            () => Task.FromResult<string?>(null)
        );

    public override async Task SeedAsync(IReadOnlyList<SeededFixture> fixtures, CancellationToken cancellationToken)
    {
        // Not by the test's own client: what others wrote for it is none of its requests.
        foreach (var table in fixtures.SelectMany(fixture => fixture.Tables))
            _isolation.AddCreated(table);
        await Task.WhenAll(fixtures.Select(fixture => fixture.WriteAsync(_janitor, name => _isolation.Names.Put(name)!, cancellationToken)))
            .ConfigureAwait(false);
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (await _findLoss().ConfigureAwait(false) is { } loss)
                throw new LocalLostException($"{loss} {NotDropped([.. _isolation.Created])}");
            foreach (var table in _isolation.BackedUp)
                await TestBackups.DropAsync(_janitor, table).ConfigureAwait(false);
            await TestTables.DropAsync(_janitor, _isolation.Names).ConfigureAwait(false);
        }
        finally
        {
            EndClients();
            _janitor.Dispose();
        }
    }

    protected override ITestClient Connect(TestClientOptions options) => _connect(options);

    private static string NotDropped(IReadOnlyList<string> tables) =>
        tables.Count == 0
            ? "The test had no tables there."
            : $"{Counted.Word(tables.Count, "The test's table", "The test's tables")} "
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
