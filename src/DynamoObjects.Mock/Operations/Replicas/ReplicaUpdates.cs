using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>UpdateTable with ReplicaUpdates: adds, changes and removes replicas of a table.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables.tutorial.html</remarks>
internal static class ReplicaUpdates
{
    /// <summary>Runs the request.</summary>
    /// <param name="database">The database of the request's region.</param>
    /// <param name="table">The table, which is not being created or deleted.</param>
    /// <param name="request">The replicas.</param>
    /// <param name="describe">Describes the table; called before the replicas change, as AWS does.</param>
    /// <returns>The description for the response.</returns>
    public static TableDescription Run(Database database, Table table, ReplicaRequest request, Func<TableDescription> describe)
    {
        CheckRegions(database, table, request);
        using (GlobalTables.Lock(table))
        {
            GlobalTables.CheckNotBusy(database, table);
            if (table.Definition.At(database.Now).Changes.Count > 0)
                throw Failures.ResourceInUse(Messages.ReplicaBusy);
            var group = table.Replica?.GetGroup(database.Now);
            var description = request.Actions switch
            {
                [{ Create: not null }, ..] => ReplicaCreation.Run(database, table, group, request, describe),
                [{ Update: not null }, ..] => ReplicaChanges.Run(database, table, group, request.Actions, describe),
                [{ Disassociate: not null }, ..] => ReplicaDeletion.Disassociate(database, table, group, request.Actions[0], describe),
                _ => ReplicaDeletion.Run(database, group, request, describe),
            };
            description.TableStatus = TableStatus.UPDATING;
            description.GlobalTableVersion = GlobalTableDescriptions.Version;
            if (!SdkCollections.IsSet(description.Replicas))
                description.Replicas = SdkCollections.List<ReplicaDescription>();
            return description;
        }
    }

    /// <summary>Finds a replica that a request names.</summary>
    public static GroupMember FindMember(Database database, ReplicationGroup? group, string region) =>
        group?.Find(region, database.Now) is { State.HasLeft: false } member
            ? member
            : throw Failures.Validation(Messages.ReplicaNotFound([region]));

    private static void CheckRegions(Database database, Table table, ReplicaRequest request)
    {
        GlobalTables.CheckNotBusy(database, table);
        foreach (var action in request.Actions)
        {
            if (action.Region == database.Settings.Region && (action.Create ?? (object?)action.Delete) is not null)
                throw Failures.Validation(Messages.ReplicaIsLocal);
        }
    }
}
