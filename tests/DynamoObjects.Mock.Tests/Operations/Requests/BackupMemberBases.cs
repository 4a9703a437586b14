using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Restores in which the overrides have an effect.</summary>
internal static class BackupMemberBases
{
    public static IEnumerable<Func<MemberWorld, AmazonDynamoDBRequest>> All =>
        [
            world => FromBackup(world.BackupArn),
            world =>
            {
                var request = FromBackup(world.BackupArn);
                request.GlobalSecondaryIndexOverride = [Global(null)];
                request.LocalSecondaryIndexOverride = [Local()];
                request.SSESpecificationOverride = new() { Enabled = true, SSEType = SSEType.KMS };
                return request;
            },
            world =>
            {
                var request = FromBackup(world.OtherBackupArn);
                request.ProvisionedThroughputOverride = new(7, 8);
                request.GlobalSecondaryIndexOverride = [Global(new(7, 8))];
                return request;
            },
            _ => ToLatest(MemberWorld.TableName),
            _ =>
            {
                var request = ToLatest(MemberWorld.TableName);
                request.GlobalSecondaryIndexOverride = [Global(null)];
                request.LocalSecondaryIndexOverride = [Local()];
                request.SSESpecificationOverride = new() { Enabled = true, SSEType = SSEType.KMS };
                return request;
            },
            _ =>
            {
                var request = ToLatest(MemberWorld.OtherTableName);
                request.ProvisionedThroughputOverride = new(7, 8);
                request.GlobalSecondaryIndexOverride = [Global(new(7, 8))];
                return request;
            },
        ];

    private static RestoreTableFromBackupRequest FromBackup(string arn) =>
        new() { BackupArn = arn, TargetTableName = MemberWorld.NewTableName };

    private static RestoreTableToPointInTimeRequest ToLatest(string table) =>
        new()
        {
            SourceTableName = table,
            TargetTableName = MemberWorld.NewTableName,
            UseLatestRestorableTime = true,
        };

    private static GlobalSecondaryIndex Global(ProvisionedThroughput? units) =>
        new()
        {
            IndexName = "by-title",
            KeySchema = [new("title", KeyType.HASH)],
            Projection = new() { ProjectionType = ProjectionType.ALL },
            ProvisionedThroughput = units,
        };

    private static LocalSecondaryIndex Local() =>
        new()
        {
            IndexName = "by-author",
            KeySchema = [new("pk", KeyType.HASH), new("author", KeyType.RANGE)],
            Projection = new() { ProjectionType = ProjectionType.ALL },
        };
}
