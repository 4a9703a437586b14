using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Replicas;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Creates the descriptions of tables in responses.</summary>
internal static class TableDescriptions
{
    /// <summary>Describes a table as DescribeTable does.</summary>
    public static TableDescription Describe(Database database, Table table)
    {
        var version = table.Version;
        var now = database.Now;
        var definition = version.Definition.At(now);
        var description = Describe(definition with { Throughput = definition.Throughput.At(now) }, version, now);
        GlobalTableDescriptions.Describe(table, now, description);
        return description;
    }

    /// <summary>Describes a table in the response to its change: all changes are still running.</summary>
    /// <param name="definition">The definition with the change.</param>
    /// <param name="version">The table before the change.</param>
    public static TableDescription DescribeInResponse(TableDefinition definition, TableVersion version)
    {
        var description = Describe(definition, version, now: null);
        description.BillingModeSummary = BillingModes.Describe(definition, isInResponse: true);
        return description;
    }

    /// <summary>Describes a new table: its warm throughput only if it was requested.</summary>
    public static TableDescription DescribeNew(TableDefinition definition, TableVersion version, CreateTableRequest request)
    {
        var description = DescribeInResponse(definition, version);
        if (request.WarmThroughput is null)
            description.WarmThroughput = null;
        foreach (var index in request.GlobalSecondaryIndexes ?? [])
        {
            if (index.WarmThroughput is null)
                description.GlobalSecondaryIndexes.Find(described => described.IndexName == index.IndexName)!.WarmThroughput = null;
        }

        return description;
    }

    /// <summary>Describes a table in the response to its deletion, which leaves out most of its definition.</summary>
    public static TableDescription DescribeDeleted(TableDefinition definition, TableVersion version)
    {
        var description = DescribeInResponse(definition with { Indexes = [] }, version);
        description.KeySchema = ((List<KeySchemaElement>?)null).OrUnset();
        description.AttributeDefinitions = ((List<AttributeDefinition>?)null).OrUnset();
        description.CreationDateTime = null;
        description.WarmThroughput = null;
        return description;
    }

    private static TableDescription Describe(TableDefinition definition, TableVersion version, DateTimeOffset? now)
    {
        var description = new TableDescription
        {
            TableName = definition.Name,
            TableArn = definition.Arn,
            TableId = definition.Id,
            TableStatus = definition.Status.Status ?? "ACTIVE",
            CreationDateTime = SdkTimes.From(definition.Created),
            AttributeDefinitions = definition.Attributes.Select(a => new AttributeDefinition(a.Name, a.Type.ToString())).ToSdkList(),
            KeySchema = Describe(definition.Key),
            ItemCount = version.Items.Count,
            TableSizeBytes = version.SizeBytes,
            BillingModeSummary = BillingModes.Describe(definition, isInResponse: false),
            ProvisionedThroughput = TableThroughput.Describe(definition.Throughput),
            OnDemandThroughput = OnDemandMaximums.Describe(definition.OnDemand),
            WarmThroughput = WarmThroughputs.Describe(definition),
            DeletionProtectionEnabled = definition.IsProtected,
            TableClassSummary = TableClasses.Describe(definition),
            SSEDescription = TableEncryption.Describe(definition),
            RestoreSummary = RestoringTables.Describe(definition),
        };
        TableStreams.Describe(definition, description);
        DescribeIndexes(definition, version, now, description);
        return description;
    }

    private static void DescribeIndexes(TableDefinition definition, TableVersion version, DateTimeOffset? now, TableDescription description)
    {
        var indexes = definition.Indexes.ToLookup(index => index.IsGlobal);
        if (indexes.Contains(true))
            description.GlobalSecondaryIndexes = indexes[true]
                .Select(index => DescribeGlobal(definition, index, now, version.FindIndex(index.Name)))
                .ToSdkList();
        if (indexes.Contains(false))
            description.LocalSecondaryIndexes = indexes[false]
                .Select(index => DescribeLocal(definition, index, version.FindIndex(index.Name)))
                .ToSdkList();
    }

    private static GlobalSecondaryIndexDescription DescribeGlobal(
        TableDefinition table,
        IndexDefinition index,
        DateTimeOffset? now,
        SecondaryIndex? entries
    )
    {
        var status = index.Status.Status ?? "ACTIVE";
        return new GlobalSecondaryIndexDescription
        {
            IndexName = index.Name,
            IndexArn = table.IndexArn(index.Name),
            IndexStatus = status,
            Backfilling = index.IsBackFilled && status == "CREATING" ? !TableStates.IsAllocating(table, index.Name) : null,
            KeySchema = Describe(index.Key),
            Projection = Describe(index.Projection),
            ProvisionedThroughput = TableThroughput.Describe(now is { } time ? index.Throughput.At(time) : index.Throughput),
            OnDemandThroughput = OnDemandMaximums.Describe(index.OnDemand),
            WarmThroughput = WarmThroughputs.Describe(table, index),
            ItemCount = entries?.Items.Count ?? 0,
            IndexSizeBytes = entries?.SizeBytes ?? 0,
        };
    }

    private static LocalSecondaryIndexDescription DescribeLocal(TableDefinition table, IndexDefinition index, SecondaryIndex? entries) =>
        new()
        {
            IndexName = index.Name,
            IndexArn = table.IndexArn(index.Name),
            KeySchema = Describe(index.Key),
            Projection = Describe(index.Projection),
            ItemCount = entries?.Items.Count ?? 0,
            IndexSizeBytes = entries?.SizeBytes ?? 0,
        };

    public static List<KeySchemaElement> Describe(KeySchema key) =>
        key
            .Hash.Select(a => new KeySchemaElement(a.Name, KeyType.HASH))
            .Concat(key.Range.Select(a => new KeySchemaElement(a.Name, KeyType.RANGE)))
            .ToSdkList();

    public static Projection Describe(IndexProjection projection)
    {
        var description = new Projection { ProjectionType = projection.Type };
        if (projection.NonKeyAttributes.Count > 0)
            description.NonKeyAttributes = projection.NonKeyAttributes.ToSdkList();
        return description;
    }
}
