using Amazon.DynamoDBv2;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;
using DynamoObjects.Testing.Seeding;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Backends;

/// <summary>An engine of its own for each test: there is nothing to drop but the engine.</summary>
internal sealed class OpenMock : OpenBackend
{
    private readonly MockDynamoDb _engine;
    private readonly Lazy<AmazonDynamoDBClient> _observer;
    private readonly TestTraffic _traffic;
    private readonly TableNames _names;

    public OpenMock(TestTraffic traffic, TestClock clock, TimeSpan tableStatusDelay = default)
    {
        Clock = clock;
        Waits = new WaitlessClock(clock);
        _traffic = traffic;
        _names = traffic.Isolation.Names;
        _engine = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = clock, TableStatusDelay = tableStatusDelay });
        _observer = new Lazy<AmazonDynamoDBClient>(() => _engine.CreateClient());
        Client = CreateClient(new TestClientOptions());
        _engine.KeepUntilEnd(() => EndedTest.Error(traffic.Isolation.TestName));
    }

    public override AmazonDynamoDBClient Client { get; }

    public override TestClock Clock { get; }

    public override TimeProvider Waits { get; }

    public override MockDynamoDb Mock => _engine;

    public override AmazonDynamoDBClient Observer => _observer.Value;

    protected override ITestClient Connect(TestClientOptions options) =>
        new TestMockClient(
            _engine,
            new MockClientOptions
            {
                Interceptor = new MockIsolation(_traffic, Clock, options.Timeout),
                MaxErrorRetry = options.MaxErrorRetry,
                RetryMode = options.RetryMode,
                Timeout = options.Timeout,
            },
            _traffic.Isolation.TestName
        );

    public override Task SeedAsync(IReadOnlyList<SeededFixture> fixtures, CancellationToken cancellationToken)
    {
        foreach (var fixture in fixtures)
        {
            try
            {
                _engine.AddTables(fixture.Engine, name => _names.Put(name)!);
            }
            catch (ArgumentException exception)
            {
                return Task.FromException(
                    new SeedException(
                        $"The fixture {fixture.Type.Name} cannot be added to the test: {_names.TakeFromText(exception.Message)}",
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
        if (_observer.IsValueCreated)
            _observer.Value.Dispose();
        _engine.End();
        return default;
    }
}
