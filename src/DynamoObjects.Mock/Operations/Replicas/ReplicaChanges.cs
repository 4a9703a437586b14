using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>Changes the settings in which replicas differ from their group.</summary>
internal static class ReplicaChanges
{
    /// <summary>Changes the replicas of a request; the caller holds the locks of the table and of its replicas.</summary>
    public static TableDescription Run(
        Database database,
        Table table,
        ReplicationGroup? group,
        List<ReplicaAction> actions,
        Func<TableDescription> describe
    )
    {
        var members = actions.ConvertAll(action => ReplicaUpdates.FindMember(database, group, action.Region));
        var shared = ReplicaSettings.GetShared(group, table);
        var overrides = actions
            .Zip(members, (action, member) =>
                ReplicaSettings.Read(
                    member.State.Overrides,
                    shared,
                    action.Update!.ProvisionedThroughputOverride,
                    action.Update.OnDemandThroughputOverride,
                    action.Update.GlobalSecondaryIndexes
                )
            )
            .ToList();
        actions.ForEach(action => ReplicaKeys.Check(table.Definition, action.Update!.KMSMasterKeyId));
        var description = describe();
        for (var i = 0; i < actions.Count; i++)
            Change(database, group!, members[i], actions[i].Update!, shared, overrides[i]);
        return description;
    }

    private static void Change(
        Database database,
        ReplicationGroup group,
        GroupMember member,
        UpdateReplicationGroupMemberAction update,
        TableDefinition shared,
        ReplicaOverrides overrides
    )
    {
        var (status, from) = ReplicaTimes.Update(database);
        group.Change(
            member,
            member.State with
            {
                Status = status,
                From = from,
                Overrides = overrides.IsNone ? ReplicaOverrides.None : overrides,
            }
        );
        var definition = member.Table.Definition;
        member.Table.Redefine(
            overrides.Apply(
                definition with
                {
                    Throughput = definition.Throughput with { Read = shared.Throughput.Read },
                    OnDemand = definition.OnDemand with { Read = shared.OnDemand.Read },
                    Indexes = [.. definition.Indexes.Select(index => Reset(index, shared))],
                    TableClass = update.TableClassOverride?.Value ?? definition.TableClass,
                    EncryptionKey = update.KMSMasterKeyId is { } key
                        ? ReplicaKeys.GetArn(database.Account.Find(member.Region)!, key)
                        : definition.EncryptionKey,
                }
            )
        );
    }

    private static IndexDefinition Reset(IndexDefinition index, TableDefinition shared) =>
        shared.Indexes.FirstOrDefault(other => other.Name == index.Name) is { } other
            ? index with
            {
                Throughput = index.Throughput with { Read = other.Throughput.Read },
                OnDemand = index.OnDemand with { Read = other.OnDemand.Read },
            }
            : index;
}
