using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Mock.Server.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>An engine with the tables of the sample requests; each request runs on a fork of it.</summary>
internal static class FuzzedEngine
{
    private const string StreamsPrefix = "DynamoDBStreams_20120810.";

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly MockDynamoDb Template = Create();

    /// <summary>The operations that a server supports.</summary>
    public static IReadOnlyCollection<string> Served { get; } = ServedOperations.Targets;

    /// <summary>Valid requests.</summary>
    public static ILookup<string, string> Samples { get; } =
        Fuzzing
            .Samples.All.Where(sample => !sample.Target.StartsWith(StreamsPrefix, StringComparison.Ordinal))
            .Concat(OrderSamples.All)
            .Concat(IntegrationSamples.All)
            .Concat(StreamSamples())
            .Concat(TransferSamples.Create(Template))
            .ToLookup(sample => sample.Target, sample => sample.Body);

    public static MockDynamoDb Fork()
    {
        var fork = Template.Fork();
        TransferSamples.Copy(Template, fork);
        return fork;
    }

    private static MockDynamoDb Create()
    {
        var mock = new MockDynamoDb(
            new MockDynamoDbOptions
            {
                TimeProvider = new FakeTimeProvider(Start),
                Regions = ["eu-west-1"],
                ObjectStore = TransferSamples.CreateStore(),
            }
        );
        mock.Execute(Store());
        mock.Execute(Orders());
        mock.Execute(new EnableKinesisStreamingDestinationRequest { TableName = "orders", StreamArn = IntegrationSamples.Stream });
        CreateGlobalTable(mock);
        mock.Execute(
            new PutItemRequest(
                "store",
                new()
                {
                    ["id"] = new("a"),
                    ["n"] = new() { N = "1" },
                    ["l"] = new() { L = [new("x")] },
                    ["m"] = new() { M = new() { ["x"] = new() { L = [new("y")] } } },
                    ["ss"] = new(["x", "y"]),
                }
            )
        );
        mock.Execute(
            new PutItemRequest(
                "orders",
                new()
                {
                    ["customer"] = new("acme"),
                    ["number"] = new() { N = "1" },
                    ["state"] = new("open"),
                }
            )
        );
        TransferSamples.Start(mock);
        return mock;
    }

    private static void CreateGlobalTable(MockDynamoDb mock)
    {
        mock.Execute(
            new CreateTableRequest
            {
                TableName = "world",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        mock.Execute(
            new UpdateTableRequest { TableName = "world", ReplicaUpdates = [new() { Create = new() { RegionName = "eu-west-1" } }] }
        );
        mock.Execute(
            new UpdateTableRequest
            {
                TableName = "world",
                BillingMode = BillingMode.PROVISIONED,
                ProvisionedThroughput = new(5, 5),
            }
        );
    }

    private static CreateTableRequest Store() =>
        new()
        {
            TableName = "store",
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new("id", ScalarAttributeType.S)],
            KeySchema = [new("id", KeyType.HASH)],
            StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES },
            Tags = [new() { Key = "team", Value = "shop" }],
        };

    private static CreateTableRequest Orders() =>
        new()
        {
            TableName = "orders",
            ProvisionedThroughput = new(5, 5),
            AttributeDefinitions =
            [
                new("customer", ScalarAttributeType.S),
                new("number", ScalarAttributeType.N),
                new("state", ScalarAttributeType.S),
            ],
            KeySchema = [new("customer", KeyType.HASH), new("number", KeyType.RANGE)],
            GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "by-state",
                    KeySchema = [new("state", KeyType.HASH)],
                    Projection = new() { ProjectionType = ProjectionType.ALL },
                    ProvisionedThroughput = new(5, 5),
                },
            ],
            LocalSecondaryIndexes =
            [
                new()
                {
                    IndexName = "local-state",
                    KeySchema = [new("customer", KeyType.HASH), new("state", KeyType.RANGE)],
                    Projection = new() { ProjectionType = ProjectionType.ALL },
                },
            ],
        };

    private static IEnumerable<(string Target, string Body)> StreamSamples()
    {
        var arn = Run<ListStreamsResponse>(new ListStreamsRequest { TableName = "store" }).Streams![0].StreamArn!;
        var described = Run<DescribeStreamResponse>(new DescribeStreamRequest { StreamArn = arn }).StreamDescription!;
        var shard = described.Shards![0].ShardId!;
        var oldest = new GetShardIteratorRequest
        {
            StreamArn = arn,
            ShardId = shard,
            ShardIteratorType = "TRIM_HORIZON",
        };
        var iterator = Run<GetShardIteratorResponse>(oldest).ShardIterator;
        var records = Run<GetRecordsResponse>(new GetRecordsRequest { ShardIterator = iterator }).Records!;
        var number = records[0].Dynamodb!.SequenceNumber;
        yield return (StreamsPrefix + "ListStreams", $$"""{"TableName":"store","ExclusiveStartStreamArn":"{{arn}}","Limit":3}""");
        yield return (
            StreamsPrefix + "DescribeStream",
            $$"""
            {"StreamArn":"{{arn}}","Limit":5,"ShardFilter":{"Type":"CHILD_SHARDS","ShardId":"{{shard}}"},
            "ExclusiveStartShardId":"{{shard}}"}
            """
        );
        yield return (
            StreamsPrefix + "GetShardIterator",
            $$"""
            {"StreamArn":"{{arn}}","ShardId":"{{shard}}","ShardIteratorType":"LATEST"}
            """
        );
        yield return (
            StreamsPrefix + "GetShardIterator",
            $$"""
            {"StreamArn":"{{arn}}","ShardId":"{{shard}}","ShardIteratorType":"AT_SEQUENCE_NUMBER","SequenceNumber":"{{number}}"}
            """
        );
        yield return (StreamsPrefix + "GetRecords", $$"""{"ShardIterator":"{{iterator}}","Limit":10}""");
    }

    private static T Run<T>(AmazonDynamoDBRequest request)
        where T : AmazonWebServiceResponse => (T)Template.Execute(request);
}
