namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>The members of requests that have no effect in the mock, each with its reason; docs/reference/fidelity.md lists
/// them.</summary>
internal static class SilentMembers
{
    private const string Vectors = "No table has a vector index: the override of one is rejected, whatever its definition";
    private const string Legacy = "AWS has no global tables of version 2017.11.29 any more";

    /// <summary>The reasons by operation and member. An entry also stands for the parts of its member.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["CreateGlobalTable.ReplicationGroup.RegionName"] = Legacy,
        ["DisableKinesisStreamingDestination.EnableKinesisStreamingConfiguration.ApproximateCreationDateTimePrecision"] =
            "AWS rejects the request with any configuration",
        ["RestoreTableFromBackup.VectorIndexOverride.Dimensions"] = Vectors,
        ["RestoreTableFromBackup.VectorIndexOverride.DistanceFunction"] = Vectors,
        ["RestoreTableFromBackup.VectorIndexOverride.Projection"] = Vectors,
        ["RestoreTableFromBackup.VectorIndexOverride.SearchSchema"] = Vectors,
        ["RestoreTableFromBackup.VectorIndexOverride.VectorAttribute"] = Vectors,
        ["RestoreTableToPointInTime.VectorIndexOverride.Dimensions"] = Vectors,
        ["RestoreTableToPointInTime.VectorIndexOverride.DistanceFunction"] = Vectors,
        ["RestoreTableToPointInTime.VectorIndexOverride.Projection"] = Vectors,
        ["RestoreTableToPointInTime.VectorIndexOverride.SearchSchema"] = Vectors,
        ["RestoreTableToPointInTime.VectorIndexOverride.VectorAttribute"] = Vectors,
        ["ListGlobalTables.ExclusiveStartGlobalTableName"] = Legacy,
        ["ListGlobalTables.Limit"] = Legacy,
        ["ListGlobalTables.RegionName"] = Legacy,
        ["UpdateGlobalTable.ReplicaUpdates.Delete"] = Legacy,
        ["UpdateGlobalTableSettings.GlobalTableBillingMode"] = Legacy,
        ["UpdateGlobalTableSettings.GlobalTableGlobalSecondaryIndexSettingsUpdate"] = Legacy,
        ["UpdateGlobalTableSettings.GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate"] = Legacy,
        ["UpdateGlobalTableSettings.GlobalTableProvisionedWriteCapacityUnits"] = Legacy,
        ["UpdateGlobalTableSettings.ReplicaSettingsUpdate"] = Legacy,
    };

    /// <summary>Finds the entry for a member, or for one that it is part of.</summary>
    public static string? Find(string member) =>
        Reasons.Keys.FirstOrDefault(known => member == known || member.StartsWith(known + '.', StringComparison.Ordinal));
}
