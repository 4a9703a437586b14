using Amazon.DynamoDBv2;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing.Backends;

/// <summary>An engine of its own for each test: there is nothing to drop but the engine.</summary>
internal sealed class OpenMock : OpenBackend
{
    private readonly MockDynamoDb _engine;
    private readonly Lazy<AmazonDynamoDBClient> _observer;

    public OpenMock(TestTraffic traffic, TestClock clock, TimeSpan tableStatusDelay = default)
    {
        Clock = clock;
        _engine = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = clock, TableStatusDelay = tableStatusDelay });
        _observer = new Lazy<AmazonDynamoDBClient>(() => _engine.CreateClient());
        Client = _engine.CreateClient(new MockClientOptions { Interceptor = new MockIsolation(traffic) });
    }

    public override AmazonDynamoDBClient Client { get; }

    public override TestClock Clock { get; }

    public override AmazonDynamoDBClient Observer => _observer.Value;

    public override ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_observer.IsValueCreated)
            _observer.Value.Dispose();
        _engine.Dispose();
        return default;
    }
}
