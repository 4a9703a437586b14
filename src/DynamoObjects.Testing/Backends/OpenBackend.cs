using Amazon.DynamoDBv2;

namespace DynamoObjects.Testing.Backends;

/// <summary>One test's place on a backend: its client, and how what it made is dropped.</summary>
internal abstract class OpenBackend : IAsyncDisposable
{
    public abstract AmazonDynamoDBClient Client { get; }

    /// <summary>The backend's own clock, where the test can have it.</summary>
    public virtual TestClock? Clock => null;

    /// <summary>A client to look at the test's tables with, under the names that DynamoDB knows; nobody notices.</summary>
    public abstract AmazonDynamoDBClient Observer { get; }

    /// <summary>Drops the test's tables and lets go of the client.</summary>
    public abstract ValueTask DisposeAsync();
}
