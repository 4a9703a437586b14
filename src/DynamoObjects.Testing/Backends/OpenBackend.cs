using Amazon.DynamoDBv2;

namespace DynamoObjects.Testing.Backends;

/// <summary>One test's place on a backend: its client, and how what it made is dropped.</summary>
internal abstract class OpenBackend : IAsyncDisposable
{
    public abstract AmazonDynamoDBClient Client { get; }

    /// <summary>Drops the test's tables and lets go of the client.</summary>
    public abstract ValueTask DisposeAsync();
}
