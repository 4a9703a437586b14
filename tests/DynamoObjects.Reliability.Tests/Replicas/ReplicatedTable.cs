using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace DynamoObjects.Reliability.Replicas;

/// <summary>A table with replicas in three regions.</summary>
internal sealed class ReplicatedTable : IDisposable
{
    public const string Name = "store";

    private readonly Dictionary<string, MockDynamoDbClient> _clients;

    private ReplicatedTable(MockDynamoDb engine)
    {
        Engine = engine;
        _clients = engine.Regions.ToDictionary(region => region, region => engine.CreateClient(new() { Region = region }));
    }

    public static IReadOnlyList<string> Regions { get; } = ["us-east-1", "eu-west-1", "ap-south-1"];

    public MockDynamoDb Engine { get; }

    public static async Task<ReplicatedTable> CreateAsync(TimeSpan delay, TimeProvider clock)
    {
        var table = new ReplicatedTable(
            new MockDynamoDb(
                new()
                {
                    Regions = [.. Regions],
                    ReplicationDelay = delay,
                    TimeProvider = clock,
                }
            )
        );
        await table[Regions[0]]
            .CreateTableAsync(
                new CreateTableRequest
                {
                    TableName = Name,
                    BillingMode = BillingMode.PAY_PER_REQUEST,
                    AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                    KeySchema = [new("id", KeyType.HASH)],
                }
            );
        foreach (var region in Regions.Skip(1))
            await table.AddAsync(region);
        return table;
    }

    public MockDynamoDbClient this[string region] => _clients[region];

    public Task AddAsync(string region) =>
        this[Regions[0]].UpdateTableAsync(new() { TableName = Name, ReplicaUpdates = [new() { Create = new() { RegionName = region } }] });

    public Task RemoveAsync(string region) =>
        this[Regions[0]].UpdateTableAsync(new() { TableName = Name, ReplicaUpdates = [new() { Delete = new() { RegionName = region } }] });

    /// <summary>Writes a value; <see langword="null"/> deletes the item.</summary>
    public Task WriteAsync(string region, string id, string? value) =>
        value is null
            ? this[region].DeleteItemAsync(Name, Key(id))
            : this[region].PutItemAsync(Name, new() { ["id"] = new(id), ["v"] = new(value) });

    public async Task<string?> ReadAsync(string region, string id) =>
        (await this[region].GetItemAsync(Name, Key(id))).Item is { Count: > 0 } item ? item["v"].S : null;

    /// <summary>Returns all items of a region as text, ordered.</summary>
    public async Task<string> ReadAllAsync(string region)
    {
        var items = (await this[region].ScanAsync(new ScanRequest(Name))).Items ?? [];
        return string.Join(", ", items.Select(item => $"{item["id"].S}={item["v"].S}").Order(StringComparer.Ordinal));
    }

    /// <summary>Returns the items that the stream of a region leads to, in the form of <see cref="ReadAllAsync"/>.</summary>
    public async Task<string> ReadStreamAsync(string region)
    {
        var items = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var arn = (await this[region].DescribeTableAsync(Name)).Table.TableArn;
        using var end = new CancellationTokenSource();
        var changes = Engine.Streams.ReadAsync(arn, cancellationToken: end.Token).GetAsyncEnumerator(end.Token);
        await using (changes.ConfigureAwait(false))
        {
            for (var next = changes.MoveNextAsync(); next.IsCompleted && await next; next = changes.MoveNextAsync())
            {
                var change = changes.Current;
                if (change.NewImage is { } image)
                    items[image["id"].S] = $"{image["id"].S}={image["v"].S}";
                else
                    items.Remove(change.Keys["id"].S);
            }

            await end.CancelAsync();
        }

        return string.Join(", ", items.Values);
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        Engine.Dispose();
    }

    private static Dictionary<string, AttributeValue> Key(string id) => new() { ["id"] = new(id) };
}
