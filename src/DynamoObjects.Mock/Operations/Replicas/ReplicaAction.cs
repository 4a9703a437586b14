using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>One action of UpdateTable's ReplicaUpdates; exactly one member is set.</summary>
/// <param name="Region">The region of the replica.</param>
/// <param name="Create">The settings of a new replica.</param>
/// <param name="Update">The changed settings of a replica.</param>
/// <param name="Delete">The replica to delete.</param>
/// <param name="Disassociate">The replica to make an ordinary table.</param>
internal sealed record ReplicaAction(
    string Region,
    CreateReplicationGroupMemberAction? Create,
    UpdateReplicationGroupMemberAction? Update,
    DeleteReplicationGroupMemberAction? Delete,
    DisassociateReplicationGroupMemberAction? Disassociate
)
{
    /// <summary>Returns the actions of an update; more than one is an error of the request.</summary>
    public static IEnumerable<ReplicaAction> ReadAll(ReplicationGroupUpdate? update)
    {
        if (update?.Create is { } create)
            yield return new ReplicaAction(create.RegionName, create, null, null, null);
        if (update?.Update is { } change)
            yield return new ReplicaAction(change.RegionName, null, change, null, null);
        if (update?.Delete is { } delete)
            yield return new ReplicaAction(delete.RegionName, null, null, delete, null);
        if (update?.Disassociate is { } disassociate)
            yield return new ReplicaAction(disassociate.RegionName, null, null, null, disassociate);
    }

    /// <summary>A number for each type of action.</summary>
    public int Kind =>
        Create is not null ? 0
        : Update is not null ? 1
        : Delete is not null ? 2
        : 3;
}
