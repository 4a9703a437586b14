using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>Adds the replicas to the description of a table.</summary>
internal static class GlobalTableDescriptions
{
    /// <summary>The version of global tables.</summary>
    public const string Version = "2019.11.21";

    /// <summary>Describes the replicas of a table; a table without replicas has none of these members.</summary>
    public static void Describe(Table table, DateTimeOffset now, TableDescription description)
    {
        if (table.Definition.ReplicatesSettings)
            description.GlobalTableSettingsReplicationMode = GlobalTableSettingsReplicationMode.ENABLED;
        if (table.Replica is not { } self || self.GetGroup(now) is not { } group)
            return;
        var others = group.Members.Where(member => member != self && !member.State.IsGone(now)).ToList();
        description.GlobalTableVersion = Version;
        description.GlobalTableSettingsReplicationMode = GlobalTableSettingsReplicationMode.ENABLED_WITH_OVERRIDES;
        if (self.State.IsProtected)
            description.DisassociationProtectionEnabled = true;
        description.Replicas = others
            .Where(member => member.State.GetStatus(now) is not null)
            .Select(member => Describe(member, now))
            .ToSdkList();
        if (description.TableStatus?.Value == "ACTIVE" && others.Exists(member => now < member.State.From))
            description.TableStatus = TableStatus.UPDATING;
        if (!group.IsStrong)
            return;
        description.MultiRegionConsistency = MultiRegionConsistency.STRONG;
        if (group.Witness is { } witness && (witness.Status.Status != "DELETING" || now < witness.Status.Until))
        {
            description.GlobalTableWitnesses = new[]
            {
                new GlobalTableWitnessDescription { RegionName = witness.Region, WitnessStatus = witness.Status.GetStatus(now) },
            }.ToSdkList();
        }
    }

    private static ReplicaDescription Describe(GroupMember member, DateTimeOffset now)
    {
        var definition = member.Table.Definition;
        var overrides = member.State.Overrides;
        var description = new ReplicaDescription
        {
            RegionName = member.Region,
            ReplicaStatus = member.State.GetStatus(now),
            GlobalTableSettingsReplicationMode = GlobalTableSettingsReplicationMode.ENABLED_WITH_OVERRIDES,
            ProvisionedThroughputOverride = DescribeUnits(overrides.ReadUnits),
            OnDemandThroughputOverride = DescribeLimit(overrides.MaxReadRequestUnits),
            WarmThroughput = new TableWarmThroughputDescription
            {
                ReadUnitsPerSecond = definition.Warm.Read,
                WriteUnitsPerSecond = definition.Warm.Write,
                Status = member.State.GetStatus(now) == "CREATING" ? TableStatus.UPDATING : TableStatus.ACTIVE,
            },
        };
        if (definition.TableClass is { } tableClass && tableClass != "STANDARD")
            description.ReplicaTableClassSummary = new TableClassSummary { TableClass = tableClass };
        if (definition.EncryptionKey is { } key && !ReplicaKeys.IsManaged(key))
            description.KMSMasterKeyId = key;
        var indexes = definition.Indexes.Where(index => index.IsGlobal).ToList();
        if (indexes.Count > 0)
            description.GlobalSecondaryIndexes = indexes.ConvertAll(index => Describe(index, overrides)).ToSdkList();
        return description;
    }

    private static ReplicaGlobalSecondaryIndexDescription Describe(IndexDefinition index, ReplicaOverrides overrides)
    {
        var values = overrides.Indexes.GetValueOrDefault(index.Name);
        return new ReplicaGlobalSecondaryIndexDescription
        {
            IndexName = index.Name,
            ProvisionedThroughputOverride = DescribeUnits(values?.ReadUnits),
            OnDemandThroughputOverride = DescribeLimit(values?.MaxReadRequestUnits),
            WarmThroughput = new GlobalSecondaryIndexWarmThroughputDescription
            {
                ReadUnitsPerSecond = index.Warm.Read,
                WriteUnitsPerSecond = index.Warm.Write,
                Status = IndexStatus.ACTIVE,
            },
        };
    }

    private static ProvisionedThroughputOverride? DescribeUnits(long? read) =>
        read is null ? null : new ProvisionedThroughputOverride { ReadCapacityUnits = read };

    private static OnDemandThroughputOverride? DescribeLimit(long? read) =>
        read is null ? null : new OnDemandThroughputOverride { MaxReadRequestUnits = read };
}
