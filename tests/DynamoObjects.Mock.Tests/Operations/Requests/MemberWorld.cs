using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Operations.Streams;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>An engine with a table that has everything that requests can name, always with the same content.</summary>
internal sealed class MemberWorld
{
    public const string TableName = "books";

    /// <summary>The name of another table, with provisioned throughput.</summary>
    public const string OtherTableName = "rated";

    /// <summary>The name of a table with a replica in another region and provisioned throughput.</summary>
    public const string GlobalTableName = "wide";

    public const string OtherRegion = "eu-west-1";

    /// <summary>The name of a table that requests create.</summary>
    public const string NewTableName = "created";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    public MemberWorld()
    {
        Engine = new MockDynamoDb(new() { TimeProvider = _clock, Regions = [OtherRegion] });
        Engine.Execute(
            TestRequests.Table(change: table =>
            {
                table.AddIndex("by-title", "title");
                table.AddLocalIndex("by-author", "author");
                table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES };
                table.Tags = [.. Enumerable.Range(10, 12).Select(i => new Tag { Key = $"key-{i}", Value = "" })];
            })
        );
        Engine.Execute(TestRequests.Table(OtherTableName, table =>
            {
                table.BillingMode = BillingMode.PROVISIONED;
                table.ProvisionedThroughput = new(5, 5);
                table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY };
                table.AddIndex("by-title", "title");
                table.GlobalSecondaryIndexes[0].ProvisionedThroughput = new(5, 5);
            }));
        CreateGlobalTable();
        for (var i = 1; i <= 3; i++)
            Engine.Put(TestRequests.Item("a", i, ("title", "Emma"), ("author", $"author {i}"), ("count", i)));
        Engine.Put(TestRequests.Item("b", 1, ("title", "Emma"), ("author", "Jane"), ("count", 7)));
        EnableRecovery(TableName);
        EnableRecovery(OtherTableName);
        BackupArn = BackUp(TableName);
        // A stream has a second shard after some hours.
        _clock.Advance(TimeSpan.FromHours(5));
        OtherBackupArn = BackUp(OtherTableName);

        var table = Engine.Run<DescribeTableResponse>(new DescribeTableRequest(TableName)).Table;
        (TableArn, StreamArn) = (table.TableArn, table.LatestStreamArn);
        TagToken = Engine.Run<ListTagsOfResourceResponse>(new ListTagsOfResourceRequest { ResourceArn = TableArn }).NextToken;
        ShardId = Engine
            .Run<DescribeStreamResponse>(new DescribeStreamRequest { StreamArn = StreamArn })
            .StreamDescription!.Shards![0]
            .ShardId!;
        ShardIterator = Engine
            .Run<GetShardIteratorResponse>(
                new GetShardIteratorRequest
                {
                    StreamArn = StreamArn,
                    ShardId = ShardId,
                    ShardIteratorType = "TRIM_HORIZON",
                }
            )
            .ShardIterator!;
    }

    public MockDynamoDb Engine { get; }

    /// <summary>The token of the second page of tags.</summary>
    public string TagToken { get; }

    public string TableArn { get; }

    /// <summary>The ARN of a backup of the table, the first of several backups.</summary>
    public string BackupArn { get; }

    /// <summary>The ARN of a backup of the other table.</summary>
    public string OtherBackupArn { get; }

    public string GetTableArn(string name) => TableArn.Replace(TableName, name, StringComparison.Ordinal);

    public string StreamArn { get; }

    public string ShardId { get; }

    public string ShardIterator { get; }

    public DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>Runs a request twice, so that an effect on later requests shows, and describes the responses or errors.</summary>
    public string Run(AmazonDynamoDBRequest request) => $"{RunOnce(request)}\n{RunOnce(request)}";

    /// <summary>Describes the whole engine: its snapshot, and what all operations return that describe or list something.</summary>
    public string Describe()
    {
        using var snapshot = new MemoryStream();
        Engine.SaveAsync(snapshot).GetAwaiter().GetResult();
        MemberSamples[] tables = [new(this), new(this, NewTableName)];
        return string.Join(
            '\n',
            OperationTable
                .All.Where(Describes)
                .SelectMany(operation => tables.Select(samples => RunOnce((AmazonDynamoDBRequest)samples.Create(operation.RequestType))))
                .Prepend(ModelText.Normalize(Encoding.UTF8.GetString(snapshot.ToArray())))
        );
    }

    private void CreateGlobalTable()
    {
        Engine.Execute(TestRequests.Table(GlobalTableName, table => table.AddIndex("by-title", "title")));
        Engine.Execute(
            new UpdateTableRequest { TableName = GlobalTableName, ReplicaUpdates = [new() { Create = new() { RegionName = OtherRegion } }] }
        );
        Engine.Execute(
            new UpdateTableRequest
            {
                TableName = GlobalTableName,
                BillingMode = BillingMode.PROVISIONED,
                ProvisionedThroughput = new(50, 50),
                GlobalSecondaryIndexUpdates =
                [
                    new()
                    {
                        Update = new() { IndexName = "by-title", ProvisionedThroughput = new(50, 50) },
                    },
                ],
            }
        );
    }

    private static bool Describes(Operation operation) =>
        operation.State != OperationState.Unsupported
        && (
            operation.Name.StartsWith("Describe", StringComparison.Ordinal)
            || operation.Name.StartsWith("List", StringComparison.Ordinal)
            || operation.Name is "GetResourcePolicy"
        );

    private void EnableRecovery(string table) =>
        Engine.Execute(
            new UpdateContinuousBackupsRequest
            {
                TableName = table,
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );

    private string BackUp(string table) =>
        Engine.Run<CreateBackupResponse>(new CreateBackupRequest { TableName = table, BackupName = "daily" }).BackupDetails.BackupArn;

    private string RunOnce(AmazonDynamoDBRequest request)
    {
        try
        {
            return ModelText.Write(Engine.Execute(request));
        }
        catch (AmazonDynamoDBException exception)
        {
            return ModelText.Write(exception);
        }
    }
}
