using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateGlobalTableSettings.html</summary>
internal static class UpdateGlobalTableSettings
{
    public static UpdateGlobalTableSettingsResponse Run(UpdateGlobalTableSettingsRequest request)
    {
        var constraints = new Constraints();
        LegacyGlobalTables.CheckName(ref constraints, request.GlobalTableName);
        constraints.OneOf(request.GlobalTableBillingMode, "globalTableBillingMode", EnumValues.BillingModes);
        constraints.AtLeast(request.GlobalTableProvisionedWriteCapacityUnits, 1, "globalTableProvisionedWriteCapacityUnits");
        constraints.NotEmpty(request.GlobalTableGlobalSecondaryIndexSettingsUpdate, "globalTableGlobalSecondaryIndexSettingsUpdate");
        ScalingUpdates.Check(
            ref constraints,
            request.GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate,
            "globalTableProvisionedWriteCapacityAutoScalingSettingsUpdate"
        );
        constraints.NotEmpty(request.ReplicaSettingsUpdate, "replicaSettingsUpdate");
        for (var i = 0; i < request.ReplicaSettingsUpdate?.Count; i++)
            constraints.NotNull(request.ReplicaSettingsUpdate[i]?.RegionName, $"replicaSettingsUpdate.{i + 1}.member.regionName");
        constraints.ThrowIfUnmet();
        throw Failures.GlobalTableNotFound(Messages.GlobalTableNotFound(request.GlobalTableName));
    }
}
