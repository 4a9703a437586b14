using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Delivery;
using DynamoObjects.Testing.Seeding;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Backends;

/// <summary>Represents one test on a backend: its client, and how its tables are dropped.</summary>
internal abstract class TestBackend : IAsyncDisposable
{
    private readonly ConcurrentQueue<ITestClient> _clients = [];
    private readonly ConcurrentDictionary<string, bool> _regions = new(StringComparer.Ordinal);

    public abstract AmazonDynamoDBClient Client { get; }

    /// <summary>Creates another client of the test, which ends with the test.</summary>
    public AmazonDynamoDBClient CreateClient(TestClientOptions options)
    {
        if (options.Region is { } region)
            _regions[region] = true;
        return (AmazonDynamoDBClient)Add(Connect(options));
    }

    /// <summary>Creates a client for the operations of DynamoDB Streams, which is a service of its own on AWS.</summary>
    public ITestClient CreateStreamsClient(TestClientOptions options) => Add(ConnectToStreams(options));

    /// <summary>Whether the test has tables in a region, or has created a client for it.</summary>
    public virtual bool UsesRegion(string region) => _regions.ContainsKey(region);

    /// <summary>The backend's clock; null if the test cannot control it.</summary>
    public virtual TestClock? Clock => null;

    /// <summary>The clock for waits of the test kit itself, such as backoff and waiting for tables.</summary>
    public virtual TimeProvider WaitClock => TimeProvider.System;

    /// <summary>The mock; null for another backend.</summary>
    public virtual MockDynamoDb? Mock => null;

    /// <summary>The streams of the backend's tables; null if the kit cannot read them.</summary>
    public virtual StreamSource? Streams => null;

    /// <summary>A client that sees the test's tables under their names in DynamoDB, and whose requests are not
    /// logged.</summary>
    public abstract AmazonDynamoDBClient DirectClient { get; }

    /// <summary>Adds the tables and items of seeds to the test.</summary>
    /// <exception cref="SeedException">The test already has a table of the same name, or the data could not be
    /// written.</exception>
    public abstract Task SeedAsync(IReadOnlyList<LoadedSeed> seeds, CancellationToken cancellationToken);

    /// <summary>Drops the test's tables and disposes the client.</summary>
    public abstract ValueTask DisposeAsync();

    protected abstract ITestClient Connect(TestClientOptions options);

    protected virtual ITestClient ConnectToStreams(TestClientOptions options) => Connect(options);

    protected void EndClients()
    {
        foreach (var client in _clients)
            client.End();
    }

    private ITestClient Add(ITestClient client)
    {
        _clients.Enqueue(client);
        return client;
    }
}
