using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Seeding;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Backends;

/// <summary>One test's place on a backend: its client, and how what it made is dropped.</summary>
internal abstract class TestBackend : IAsyncDisposable
{
    private readonly ConcurrentQueue<ITestClient> _clients = [];

    public abstract AmazonDynamoDBClient Client { get; }

    /// <summary>Creates a further client of the test, which ends with it.</summary>
    public AmazonDynamoDBClient CreateClient(TestClientOptions options)
    {
        var client = Connect(options);
        _clients.Enqueue(client);
        return (AmazonDynamoDBClient)client;
    }

    /// <summary>The backend's own clock, where the test can have it.</summary>
    public virtual TestClock? Clock => null;

    /// <summary>The clock of what the kit does for the test: backoff, waits for tables.</summary>
    public virtual TimeProvider WaitClock => TimeProvider.System;

    /// <summary>The engine, where it is in this process.</summary>
    public virtual MockDynamoDb? Mock => null;

    /// <summary>A client to look at the test's tables with, under the names that DynamoDB knows; nobody notices.</summary>
    public abstract AmazonDynamoDBClient DirectClient { get; }

    /// <summary>Adds the tables and items of fixtures to what the test sees.</summary>
    /// <exception cref="SeedException">The test has a table of one of the names, or the data could not be written.</exception>
    public abstract Task SeedAsync(IReadOnlyList<LoadedSeed> seeds, CancellationToken cancellationToken);

    /// <summary>Drops the test's tables and lets go of the client.</summary>
    public abstract ValueTask DisposeAsync();

    protected abstract ITestClient Connect(TestClientOptions options);

    protected void EndClients()
    {
        foreach (var client in _clients)
            client.End();
    }
}
