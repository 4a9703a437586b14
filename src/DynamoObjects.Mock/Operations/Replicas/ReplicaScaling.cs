using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>Describes the auto scaling of a global table.</summary>
internal static class ReplicaScaling
{
    /// <summary>Finds a table with replicas.</summary>
    public static (Table Table, ReplicationGroup Group) Resolve(Database database, string tableName)
    {
        var name = TableNames.GetTableName(database, tableName) ?? tableName;
        return database.Find(name) is { } table && table.Replica?.GetGroup(database.Now) is { } group
            ? (table, group)
            : throw Failures.ResourceNotFound(Messages.GlobalTableNotFound(name));
    }

    public static TableAutoScalingDescription Describe(Database database, Table table, ReplicationGroup group)
    {
        var now = database.Now;
        return new TableAutoScalingDescription
        {
            TableName = table.Name,
            TableStatus = table.Definition.Status.GetStatus(now),
            Replicas = group
                .Members.Where(member => member.State.GetStatus(now) is not null)
                .Select(member => Describe(member, group.Scaling, now))
                .ToSdkList(),
        };
    }

    private static ReplicaAutoScalingDescription Describe(GroupMember member, GroupScaling scaling, DateTimeOffset now) =>
        new()
        {
            RegionName = member.Region,
            ReplicaStatus = member.State.GetStatus(now),
            ReplicaProvisionedReadCapacityAutoScalingSettings = Describe(scaling.Find(member.Region, index: null)),
            ReplicaProvisionedWriteCapacityAutoScalingSettings = Describe(scaling.Find(region: null, index: null)),
            GlobalSecondaryIndexes = member
                .Table.Definition.Indexes.Where(index => index.IsGlobal)
                .Select(index => new ReplicaGlobalSecondaryIndexAutoScalingDescription
                {
                    IndexName = index.Name,
                    IndexStatus = index.Status.GetStatus(now),
                    ProvisionedReadCapacityAutoScalingSettings = Describe(scaling.Find(member.Region, index.Name)),
                    ProvisionedWriteCapacityAutoScalingSettings = Describe(scaling.Find(region: null, index.Name)),
                })
                .ToSdkList(),
        };

    private static AutoScalingSettingsDescription Describe(ScaledDimension? dimension)
    {
        if (dimension is not { IsDisabled: false })
        {
            return new AutoScalingSettingsDescription
            {
                AutoScalingDisabled = true,
                ScalingPolicies = SdkCollections.List<AutoScalingPolicyDescription>(),
            };
        }

        return new AutoScalingSettingsDescription
        {
            MinimumUnits = dimension.MinUnits,
            MaximumUnits = dimension.MaxUnits,
            AutoScalingRoleArn = dimension.Role,
            ScalingPolicies = (
                dimension.Policy is { } policy ? [Describe(policy)] : Array.Empty<AutoScalingPolicyDescription>()
            ).ToSdkList(),
        };
    }

    private static AutoScalingPolicyDescription Describe(ScalingPolicy policy) =>
        new()
        {
            PolicyName = policy.Name,
            TargetTrackingScalingPolicyConfiguration = new AutoScalingTargetTrackingScalingPolicyConfigurationDescription
            {
                TargetValue = policy.Target,
                DisableScaleIn = policy.DisablesScaleIn,
                ScaleInCooldown = policy.ScaleInCooldown,
                ScaleOutCooldown = policy.ScaleOutCooldown,
            },
        };
}
