using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>The limits of global tables with strong consistency: three regions of a set, one of which may be a witness.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/multi-region-strong-consistency-gt.html</remarks>
internal static class StrongGroups
{
    private static readonly string[][] RegionSets =
    [
        ["us-east-1", "us-east-2", "us-west-2"],
        ["eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1"],
        ["ap-northeast-1", "ap-northeast-2", "ap-northeast-3"],
    ];

    public static void CheckCreate(Database database, Table table, ReplicationGroup? group, ReplicaRequest request)
    {
        if (group is not null)
            throw Failures.Validation(Messages.StrongReplicasFixed);
        string[] regions = [database.Settings.Region, .. request.Actions.Select(action => action.Region)];
        if (request.CreatedWitness is { } witness)
            regions = [.. regions, witness];
        if (regions.Distinct().Count() != 3 || !Array.Exists(RegionSets, set => Array.TrueForAll(regions, set.Contains)))
            throw Failures.Validation(Messages.StrongRegions(regions));
        if (table.Items.Count > 0)
            throw Failures.Validation(Messages.StrongTableNotEmpty);
        if (table.Definition.Indexes.Any(index => !index.IsGlobal))
            throw Failures.Validation(Messages.StrongLocalIndexes);
        if (table.Definition.TimeToLive is { IsEnabled: true })
            throw Failures.Validation(Messages.StrongTimeToLive);
    }

    /// <summary>Rejects the deletion of anything but both other regions.</summary>
    public static void CheckDelete(ReplicationGroup group, ReplicaRequest request)
    {
        if (request.DeletedWitness is { } witness && witness != group.Witness?.Region)
            throw Failures.Validation(Messages.ReplicaNotFound([witness]));
        if (request.Actions.Count + (request.DeletedWitness is null ? 0 : 1) != 2)
            throw Failures.Validation(Messages.StrongReplicaDeletion);
    }
}
