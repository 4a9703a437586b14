using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Tables;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>Creates the descriptions of backups in responses.</summary>
internal static class BackupDescriptions
{
    public static BackupStatus GetStatus(Backup backup, DateTimeOffset now) =>
        now < backup.Available ? BackupStatus.CREATING : BackupStatus.AVAILABLE;

    public static BackupDescription Describe(Backup backup, BackupStatus status) =>
        new()
        {
            BackupDetails = DescribeDetails(backup, status),
            SourceTableDetails = DescribeTable(backup.Table),
            SourceTableFeatureDetails = backup.Type == Backup.System ? new() : DescribeFeatures(backup.Table, backup.Created),
        };

    public static BackupDetails DescribeDetails(Backup backup, BackupStatus status) =>
        new()
        {
            BackupArn = backup.Arn,
            BackupName = backup.Name,
            BackupSizeBytes = backup.Table.SizeBytes,
            BackupStatus = status,
            BackupType = backup.Type,
            BackupCreationDateTime = SdkTimes.From(backup.Created),
            BackupExpiryDateTime = SdkTimes.From(backup.Expiry),
        };

    public static BackupSummary Summarize(Backup backup, DateTimeOffset now) =>
        new()
        {
            TableName = backup.TableName,
            TableId = backup.Table.Definition.Id,
            TableArn = backup.Table.Definition.Arn,
            BackupArn = backup.Arn,
            BackupName = backup.Name,
            BackupCreationDateTime = SdkTimes.From(backup.Created),
            BackupExpiryDateTime = SdkTimes.From(backup.Expiry),
            BackupStatus = GetStatus(backup, now),
            BackupType = backup.Type,
            BackupSizeBytes = backup.Table.SizeBytes,
        };

    private static SourceTableDetails DescribeTable(TableVersion table)
    {
        var definition = table.Definition;
        return new SourceTableDetails
        {
            TableName = definition.Name,
            TableId = definition.Id,
            TableArn = definition.Arn,
            TableSizeBytes = table.SizeBytes,
            KeySchema = TableDescriptions.Describe(definition.Key),
            TableCreationDateTime = SdkTimes.From(definition.Created),
            ProvisionedThroughput = DescribeUnits(definition.Throughput),
            ItemCount = table.Items.Count,
            BillingMode = definition.IsOnDemand ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED,
            OnDemandThroughput = OnDemandMaximums.Describe(definition.OnDemand),
        };
    }

    private static SourceTableFeatureDetails DescribeFeatures(TableVersion table, DateTimeOffset time)
    {
        var definition = table.Definition;
        var features = new SourceTableFeatureDetails();
        if (definition.Stream is { IsEnabled: true } stream)
            features.StreamDescription = new() { StreamEnabled = true, StreamViewType = stream.ViewType };
        if (definition.TimeToLive?.GetStatus(time) is { } status && status != "DISABLED")
            features.TimeToLiveDescription = new() { AttributeName = definition.TimeToLive.AttributeName, TimeToLiveStatus = status };
        features.SSEDescription = TableEncryption.Describe(definition.At(time));
        var indexes = definition.Indexes.ToLookup(index => index.IsGlobal);
        if (indexes.Contains(true))
            features.GlobalSecondaryIndexes = indexes[true].Select(DescribeGlobal).ToSdkList();
        if (indexes.Contains(false))
            features.LocalSecondaryIndexes = indexes[false].Select(DescribeLocal).ToSdkList();
        return features;
    }

    private static GlobalSecondaryIndexInfo DescribeGlobal(IndexDefinition index) =>
        new()
        {
            IndexName = index.Name,
            KeySchema = TableDescriptions.Describe(index.Key),
            Projection = TableDescriptions.Describe(index.Projection),
            ProvisionedThroughput = DescribeUnits(index.Throughput),
            OnDemandThroughput = OnDemandMaximums.Describe(index.OnDemand),
        };

    private static LocalSecondaryIndexInfo DescribeLocal(IndexDefinition index) =>
        new()
        {
            IndexName = index.Name,
            KeySchema = TableDescriptions.Describe(index.Key),
            Projection = TableDescriptions.Describe(index.Projection),
        };

    private static ProvisionedThroughput DescribeUnits(Throughput throughput) => new(throughput.Read, throughput.Write);
}
