using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Replicas;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Creates the descriptions of tables in responses.</summary>
internal static class TableDescriptions
{
    public static TableDescription Describe(Database database, Table table)
    {
        var version = table.Version;
        var definition = version.Definition;
        var status = definition.Status.GetStatus(database.Now);
        var description = new TableDescription
        {
            TableName = definition.Name,
            TableArn = definition.Arn,
            TableId = definition.Id,
            TableStatus = status,
            CreationDateTime = SdkTimes.From(definition.Created),
            AttributeDefinitions = definition.Attributes.Select(a => new AttributeDefinition(a.Name, a.Type.ToString())).ToSdkList(),
            KeySchema = Describe(definition.Key),
            ItemCount = version.Items.Count,
            TableSizeBytes = version.SizeBytes,
            ProvisionedThroughput = Describe(definition.Throughput),
            DeletionProtectionEnabled = definition.IsProtected,
        };
        if (definition.IsOnDemand || definition.OnDemandSince is not null)
        {
            description.BillingModeSummary = new BillingModeSummary
            {
                BillingMode = definition.IsOnDemand ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED,
                LastUpdateToPayPerRequestDateTime = SdkTimes.From(definition.OnDemandSince),
            };
        }

        if (definition.OnDemand.AreSet)
            description.OnDemandThroughput = Describe(definition.OnDemand);
        if (definition.TableClass is { } tableClass)
            description.TableClassSummary = new TableClassSummary { TableClass = tableClass };
        if (definition.EncryptionKey is { } key)
        {
            description.SSEDescription = new SSEDescription
            {
                Status = SSEStatus.ENABLED,
                SSEType = SSEType.KMS,
                KMSMasterKeyArn = key,
            };
        }

        if (definition.Stream is { } stream)
        {
            if (stream.IsEnabled)
                description.StreamSpecification = new StreamSpecification { StreamEnabled = true, StreamViewType = stream.ViewType };
            description.LatestStreamLabel = stream.Label;
            description.LatestStreamArn = $"{definition.Arn}/stream/{stream.Label}";
        }

        DescribeIndexes(database, version, description);
        GlobalTableDescriptions.Describe(table, database.Now, description);
        return description;
    }

    private static void DescribeIndexes(Database database, TableVersion table, TableDescription description)
    {
        var indexes = table.Indexes.ToLookup(index => index.Definition.IsGlobal);
        if (indexes.Contains(true))
            description.GlobalSecondaryIndexes = indexes[true].Select(index => DescribeGlobal(database, table, index)).ToSdkList();
        if (indexes.Contains(false))
            description.LocalSecondaryIndexes = indexes[false].Select(index => DescribeLocal(table, index)).ToSdkList();
    }

    private static GlobalSecondaryIndexDescription DescribeGlobal(Database database, TableVersion table, SecondaryIndex index)
    {
        var definition = index.Definition;
        var status = definition.Status.GetStatus(database.Now);
        var description = new GlobalSecondaryIndexDescription
        {
            IndexName = definition.Name,
            IndexArn = table.Definition.IndexArn(definition.Name),
            IndexStatus = status,
            KeySchema = Describe(definition.Key),
            Projection = Describe(definition.Projection),
            ProvisionedThroughput = Describe(definition.Throughput),
            ItemCount = index.Items.Count,
            IndexSizeBytes = index.SizeBytes,
        };
        if (definition.IsBackFilled && status == "CREATING")
            description.Backfilling = true;
        if (definition.OnDemand.AreSet)
            description.OnDemandThroughput = Describe(definition.OnDemand);
        return description;
    }

    private static LocalSecondaryIndexDescription DescribeLocal(TableVersion table, SecondaryIndex index) =>
        new()
        {
            IndexName = index.Definition.Name,
            IndexArn = table.Definition.IndexArn(index.Definition.Name),
            KeySchema = Describe(index.Definition.Key),
            Projection = Describe(index.Definition.Projection),
            ItemCount = index.Items.Count,
            IndexSizeBytes = index.SizeBytes,
        };

    public static List<KeySchemaElement> Describe(KeySchema key) =>
        key
            .Hash.Select(a => new KeySchemaElement(a.Name, KeyType.HASH))
            .Concat(key.Range.Select(a => new KeySchemaElement(a.Name, KeyType.RANGE)))
            .ToSdkList();

    private static Projection Describe(IndexProjection projection)
    {
        var description = new Projection { ProjectionType = projection.Type };
        if (projection.NonKeyAttributes.Count > 0)
            description.NonKeyAttributes = projection.NonKeyAttributes.ToSdkList();
        return description;
    }

    public static ProvisionedThroughputDescription Describe(Throughput throughput) =>
        new()
        {
            ReadCapacityUnits = throughput.Read,
            WriteCapacityUnits = throughput.Write,
            NumberOfDecreasesToday = throughput.Decreases,
            LastIncreaseDateTime = SdkTimes.From(throughput.Increased),
            LastDecreaseDateTime = SdkTimes.From(throughput.Decreased),
        };

    private static OnDemandThroughput Describe(OnDemandLimits limits) =>
        new() { MaxReadRequestUnits = limits.Read, MaxWriteRequestUnits = limits.Write };
}
