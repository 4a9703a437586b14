using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>Removes replicas: with their tables, or so that the tables remain.</summary>
internal static class ReplicaDeletion
{
    /// <summary>Deletes the replicas of a request with their tables; the caller holds the locks of the table and of its
    /// replicas.</summary>
    public static TableDescription Run(Database database, ReplicationGroup? group, ReplicaRequest request, Func<TableDescription> describe)
    {
        var members = request.Actions.ConvertAll(action => ReplicaUpdates.FindMember(database, group, action.Region));
        if (group is { IsStrong: true })
            StrongGroups.CheckDelete(group, request);
        else if (request.DeletedWitness is { } witness)
            throw Failures.Validation(Messages.ReplicaNotFound([witness]));
        else if (members.Count > 1)
            throw Failures.Validation(Messages.ReplicaActionsRepeated);
        foreach (var member in members)
        {
            GlobalTables.CheckNotSource(group!, member, database.Now);
            if (member.Table.Definition.IsProtected)
                throw Failures.Validation(Messages.TableIsProtected);
        }

        var description = describe();
        foreach (var member in members)
            Delete(database, group!, member);
        if (request.DeletedWitness is not null)
            group!.Witness = group.Witness! with { Status = ReplicaTimes.Delete(database).Status };
        return description;
    }

    /// <summary>Makes the table of the request's region an ordinary table; the caller holds the locks of the table and of its
    /// replicas.</summary>
    /// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables-disassociate.html</remarks>
    public static TableDescription Disassociate(
        Database database,
        Table table,
        ReplicationGroup? group,
        ReplicaAction action,
        Func<TableDescription> describe
    )
    {
        if (action.Region != database.Settings.Region)
            throw Failures.Validation(Messages.DisassociationOfOther);
        var member = ReplicaUpdates.FindMember(database, group, action.Region);
        if (group!.IsStrong)
            throw Failures.Validation(Messages.DisassociationOfStrong);
        if (member.State.IsProtected)
            throw Failures.Validation(Messages.DisassociationProtected);
        var description = describe();
        // The mode is WAIT_FOR_REPLICATION: the table keeps what other regions have written until now.
        member.ApplyArrived(long.MaxValue);
        group.Leave(member, new StatusChange("DELETING", database.Now), database.Now);
        table.Redefine(table.Definition);
        return description;
    }

    private static void Delete(Database database, ReplicationGroup group, GroupMember member)
    {
        var (status, from) = ReplicaTimes.Delete(database);
        member.Table.Redefine(member.Table.Definition with { Status = status });
        group.Leave(member, status, from);
        if (status.Until <= database.Now)
            database.Account.Find(member.Region)!.Remove(member.Table);
    }
}
