using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>The member constraints of an update of a replica.</summary>
internal static class ReplicaConstraints
{
    public static void Check(ref Constraints constraints, ReplicationGroupUpdate? update, string member)
    {
        if (update?.Create is { } create)
        {
            constraints.NotNull(create.RegionName, $"{member}.create.regionName");
            CheckSettings(
                ref constraints,
                create.ProvisionedThroughputOverride,
                create.TableClassOverride,
                create.GlobalSecondaryIndexes,
                $"{member}.create"
            );
        }

        if (update?.Update is { } change)
        {
            constraints.NotNull(change.RegionName, $"{member}.update.regionName");
            CheckSettings(
                ref constraints,
                change.ProvisionedThroughputOverride,
                change.TableClassOverride,
                change.GlobalSecondaryIndexes,
                $"{member}.update"
            );
        }

        if (update?.Delete is { } delete)
            constraints.NotNull(delete.RegionName, $"{member}.delete.regionName");
        if (update?.Disassociate is { } disassociate)
        {
            constraints.NotNull(disassociate.RegionName, $"{member}.disassociate.regionName");
            constraints.NotNull(disassociate.DisassociationMode, $"{member}.disassociate.disassociationMode");
            constraints.OneOf(disassociate.DisassociationMode, $"{member}.disassociate.disassociationMode", EnumValues.DisassociationModes);
        }
    }

    private static void CheckSettings(
        ref Constraints constraints,
        ProvisionedThroughputOverride? units,
        TableClass? tableClass,
        List<ReplicaGlobalSecondaryIndex>? indexes,
        string member
    )
    {
        constraints.AtLeast(units?.ReadCapacityUnits, 1, $"{member}.provisionedThroughputOverride.readCapacityUnits");
        constraints.OneOf(tableClass, $"{member}.tableClassOverride", EnumValues.TableClasses);
        constraints.NotEmpty(indexes, $"{member}.globalSecondaryIndexes");
        for (var i = 0; i < indexes?.Count; i++)
        {
            var index = $"{member}.globalSecondaryIndexes.{i + 1}.member";
            constraints.NotNull(indexes[i]?.IndexName, $"{index}.indexName");
            constraints.Length(indexes[i]?.IndexName, 3, 255, $"{index}.indexName");
            constraints.NamePattern(indexes[i]?.IndexName, $"{index}.indexName");
            constraints.AtLeast(
                indexes[i]?.ProvisionedThroughputOverride?.ReadCapacityUnits,
                1,
                $"{index}.provisionedThroughputOverride.readCapacityUnits"
            );
        }
    }
}
