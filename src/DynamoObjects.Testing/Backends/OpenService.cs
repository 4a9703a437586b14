using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;
using DynamoObjects.Testing.Seeding;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Backends;

/// <summary>A test's prefix on a DynamoDB that others use as well: DynamoDB Local or AWS.</summary>
internal sealed class OpenService : OpenBackend
{
    private readonly IsolatingClient _client;
    private readonly AmazonDynamoDBClient _janitor;
    private readonly TableIsolation _isolation;
    private readonly Func<Task<string?>> _findLoss;

    private OpenService(IsolatingClient client, AmazonDynamoDBClient janitor, TableIsolation isolation, Func<Task<string?>> findLoss)
    {
        _findLoss = findLoss;
        _client = client;
        _janitor = janitor;
        _isolation = isolation;
    }

    public override AmazonDynamoDBClient Client => _client;

    public override AmazonDynamoDBClient Observer => _janitor;

    /// <param name="endpoint">Where DynamoDB Local listens.</param>
    /// <param name="traffic">The test's traffic.</param>
    /// <param name="findLoss">Says why it no longer listens there, if so.</param>
    // The SDK caches table schemas by credentials and URL for the whole process: the access key of each test must be its own.
    public static OpenService AtLocal(Uri endpoint, TestTraffic traffic, Func<Uri, Task<string?>> findLoss)
    {
        var accessKey = traffic.Isolation.Names.Prefix.Replace("-", "", StringComparison.Ordinal);
        var credentials = new BasicAWSCredentials(accessKey, "local");
        var janitor = new AmazonDynamoDBClient(credentials, LocalConfig(endpoint));
        return new(new IsolatingClient(credentials, LocalConfig(endpoint), traffic), janitor, traffic.Isolation, () => findLoss(endpoint));
    }

    /// <summary>A client of DynamoDB Local that sees the tables of all runs.</summary>
    public static AmazonDynamoDBClient Observe(Uri endpoint) => new(new BasicAWSCredentials("sweep", "local"), LocalConfig(endpoint));

    public static OpenService AtAws(TestTraffic traffic) =>
        new(new IsolatingClient(traffic), new AmazonDynamoDBClient(), traffic.Isolation, () => Task.FromResult<string?>(null));

    public override async Task SeedAsync(IReadOnlyList<SeededFixture> fixtures, CancellationToken cancellationToken)
    {
        // Not by the test's own client: what others wrote for it is none of its requests.
        var snapshots = await Task.WhenAll(fixtures.Select(fixture => fixture.Snapshot)).WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach (var table in snapshots.SelectMany(snapshot => snapshot.Tables))
            _isolation.AddCreated(table.Name);
        await new SnapshotRestore(_janitor, TimeProvider.System, name => _isolation.Names.Put(name)!)
            .RunAsync([.. snapshots.SelectMany(snapshot => snapshot.Tables)], cancellationToken).ConfigureAwait(false);
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
            _client.End();
            _janitor.Dispose();
        }
    }

    private static string NotDropped(IReadOnlyList<string> tables) => tables.Count == 0
        ? "The test had no tables there."
        : $"{Counted.Word(tables.Count, "The test's table", "The test's tables")} "
            + $"{string.Join(", ", tables.Select(table => $"'{table}'"))} could not be dropped.";

    // What the SDK would look up in ~/.aws and the environment is said here: a test on DynamoDB Local is the same on every machine.
    private static AmazonDynamoDBConfig LocalConfig(Uri endpoint) => new()
    {
        DefaultConfigurationMode = DefaultConfigurationMode.Standard,
        ServiceURL = endpoint.ToString(),
        AuthenticationRegion = "us-east-1",
        AccountIdEndpointMode = AccountIdEndpointMode.DISABLED,
        DisableLogging = true,
        UseDualstackEndpoint = false,
        UseFIPSEndpoint = false,

        // The SDK's budget of retries is shared by the whole process: one test's faults would starve another's.
        ThrottleRetries = false,
    };
}
