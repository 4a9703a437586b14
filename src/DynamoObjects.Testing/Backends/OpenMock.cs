using Amazon.DynamoDBv2;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Backends;

/// <summary>An engine of its own for each test: there is nothing to drop but the engine.</summary>
internal sealed class OpenMock : OpenBackend
{
    private readonly MockDynamoDb _engine = new();

    public OpenMock(TableIsolation isolation) =>
        Client = _engine.CreateClient(new MockClientOptions { Interceptor = new MockIsolation(isolation) });

    public override AmazonDynamoDBClient Client { get; }

    public override ValueTask DisposeAsync()
    {
        Client.Dispose();
        _engine.Dispose();
        return default;
    }
}
