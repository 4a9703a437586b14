using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Values;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Replicas;

/// <summary>An engine with five regions and a table "books" in the home region, us-east-1.</summary>
public sealed class GlobalTable : IDisposable
{
    public const string Home = "us-east-1";
    public const string Ohio = "us-east-2";
    public const string Oregon = "us-west-2";
    public const string Ireland = "eu-west-1";
    public const string Paris = "eu-west-3";

    public GlobalTable(
        TimeSpan replicationDelay = default,
        TableStatusDelays? statusDelays = null,
        Action<CreateTableRequest>? change = null
    )
    {
        Engine = new MockDynamoDb(
            new MockDynamoDbOptions
            {
                TimeProvider = Clock,
                Region = Home,
                Regions = [Ohio, Oregon, Ireland, Paris],
                ReplicationDelay = replicationDelay,
                TableStatusDelay = statusDelays ?? TableStatusDelays.None,
            }
        );
        Run(Home, TestRequests.Table("books", change));
        Clock.Advance(TimeSpan.FromMinutes(5));
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    public MockDynamoDb Engine { get; }

    public AmazonWebServiceResponse Run(string region, AmazonDynamoDBRequest request) =>
        Engine.Execute(request, Engine.FindDatabase(region));

    public T Run<T>(string region, AmazonDynamoDBRequest request)
        where T : AmazonWebServiceResponse => (T)Run(region, request);

    public TableDescription Add(params string[] regions) => Update(new UpdateTableRequest { ReplicaUpdates = Creates(regions) });

    public TableDescription Delete(string region, string from = Home) =>
        Update(new UpdateTableRequest { ReplicaUpdates = [new() { Delete = new() { RegionName = region } }] }, from);

    public TableDescription AddStrong(string[] regions, string? witness = null) =>
        Update(
            new UpdateTableRequest
            {
                MultiRegionConsistency = MultiRegionConsistency.STRONG,
                ReplicaUpdates = Creates(regions),
                GlobalTableWitnessUpdates = witness is null ? null : [new() { Create = new() { RegionName = witness } }],
            }
        );

    public TableDescription Update(UpdateTableRequest request, string region = Home)
    {
        request.TableName = "books";
        return Run<UpdateTableResponse>(region, request).TableDescription;
    }

    public void Put(string region, string pk, object title) =>
        Run(region, new PutItemRequest("books", TestRequests.Item(pk, 1, ("title", title))));

    public string? Get(string region, string pk) =>
        Run<GetItemResponse>(region, new GetItemRequest("books", TestRequests.Item(pk, 1))).Item.NullIfUnset() is { } item
            ? item["title"].S
            : null;

    public TableDescription Describe(string region) =>
        Run<DescribeTableResponse>(region, new DescribeTableRequest { TableName = "books" }).Table;

    /// <summary>Describes a table as status, version, mode and replicas; absent members have no text.</summary>
    public string DescribeReplicas(string region) => Format(Describe(region));

    public static string Format(TableDescription table)
    {
        string?[] parts =
        [
            table.TableStatus?.Value,
            table.GlobalTableVersion,
            table.GlobalTableSettingsReplicationMode?.Value,
            table.MultiRegionConsistency?.Value,
            SdkCollections.IsSet(table.Replicas)
                ? $"[{string.Join(", ", table.Replicas.Select(replica => $"{replica.RegionName} {replica.ReplicaStatus}"))}]"
                : null,
            SdkCollections.IsSet(table.GlobalTableWitnesses)
                ? string.Join(", ", table.GlobalTableWitnesses.Select(witness => $"{witness.RegionName} {witness.WitnessStatus}"))
                : null,
        ];
        return string.Join(" ", parts.Where(part => part is not null));
    }

    public static List<ReplicationGroupUpdate> Creates(params string[] regions) =>
        [.. regions.Select(region => new ReplicationGroupUpdate { Create = new() { RegionName = region } })];

    public void Dispose() => Engine.Dispose();
}
