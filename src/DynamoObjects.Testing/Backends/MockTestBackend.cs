using Amazon;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Delivery;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;
using DynamoObjects.Testing.Seeding;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Backends;

/// <summary>Runs a test on a mock of its own; ending the test only disposes the mock.</summary>
internal sealed class MockTestBackend : TestBackend
{
    /// <summary>The regions of AWS; a region costs nothing until a test uses it.</summary>
    private static readonly string[] Regions =
    [
        .. RegionEndpoint.EnumerableAllRegions.Where(region => region.PartitionName == "aws").Select(region => region.SystemName),
    ];

    private readonly MockDynamoDb _engine;
    private readonly Lazy<AmazonDynamoDBClient> _directClient;
    private readonly TestTraffic _traffic;
    private readonly TableNames _names;

    public MockTestBackend(TestTraffic traffic, TestClock clock, TimeSpan tableStatusDelay = default)
    {
        Clock = clock;
        WaitClock = new AutoAdvancingClock(clock);
        _traffic = traffic;
        _names = traffic.Isolation.Names;
        _engine = new MockDynamoDb(
            new MockDynamoDbOptions
            {
                TimeProvider = clock,
                TableStatusDelay = tableStatusDelay,
                Regions = Regions,
            }
        );
        Streams = new MockStreamSource(_engine);
        traffic.Isolation.HasOtherRegions = true;
        _directClient = new Lazy<AmazonDynamoDBClient>(() => _engine.CreateClient());
        Client = CreateClient(new TestClientOptions());
        _engine.KeepOpenUntilClosed(() => EndedTestHandler.CreateException(traffic.Isolation.TestName));
    }

    public override AmazonDynamoDBClient Client { get; }

    public override TestClock Clock { get; }

    public override TimeProvider WaitClock { get; }

    public override MockDynamoDb Mock => _engine;

    public override StreamSource Streams { get; }

    public override AmazonDynamoDBClient DirectClient => _directClient.Value;

    public override bool UsesRegion(string region) => base.UsesRegion(region) || _engine.Account.Find(region)?.Tables.Any() == true;

    protected override ITestClient Connect(TestClientOptions options) =>
        new TestMockClient(
            _engine,
            new MockClientOptions
            {
                Region = options.Region,
                Interceptor = new MockIsolationInterceptor(_traffic, Clock, options.Timeout),
                MaxErrorRetry = options.MaxErrorRetry,
                RetryMode = options.RetryMode,
                Timeout = options.Timeout,
            },
            _traffic.Isolation.TestName
        );

    public override Task SeedAsync(IReadOnlyList<LoadedSeed> seeds, CancellationToken cancellationToken)
    {
        foreach (var seed in seeds)
        {
            try
            {
                _engine.AddTables(seed.Engine, name => _names.AddPrefix(name)!);
            }
            catch (ArgumentException exception)
            {
                return Task.FromException(
                    new SeedException(
                        $"The seed {seed.Type.Name} cannot be added to the test: {_names.RemovePrefixFromText(exception.Message)}",
                        exception
                    )
                );
            }
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        EndClients();
        if (_directClient.IsValueCreated)
            _directClient.Value.Dispose();
        _engine.Close();
        return default;
    }
}
