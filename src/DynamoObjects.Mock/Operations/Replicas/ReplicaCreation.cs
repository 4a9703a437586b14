using Amazon;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>Adds replicas to a table.</summary>
internal static class ReplicaCreation
{
    private const string StreamView = "NEW_AND_OLD_IMAGES";

    /// <summary>Adds the replicas of a request; the caller holds the locks of the table and of its replicas.</summary>
    public static TableDescription Run(
        Database database,
        Table table,
        ReplicationGroup? group,
        ReplicaRequest request,
        Func<TableDescription> describe
    )
    {
        if (request.IsStrong)
            StrongGroups.CheckCreate(database, table, group, request);
        else if (group is { IsStrong: true })
            throw Failures.Validation(Messages.StrongReplicasFixed);
        var targets = request.Actions.ConvertAll(action => FindTarget(database, table, group, action.Region));
        CheckCapacity(table.Definition, group);
        var shared = ReplicaSettings.GetShared(group, table);
        var overrides = request.Actions.ConvertAll(action => ReadOverrides(table.Definition, shared, action.Create!));

        EnableStream(database, table);
        var description = describe();
        group ??= Start(database, table, request.IsStrong);
        for (var i = 0; i < targets.Count; i++)
            Add(database, table, group, targets[i], request.Actions[i].Create!, overrides[i]);
        if (request.CreatedWitness is { } witness)
            group.Witness = new GroupWitness(witness, ReplicaTimes.Create(database).Status);
        return description;
    }

    /// <summary>Rejects a region that the account does not have.</summary>
    public static Database FindRegion(Database database, string region)
    {
        if (database.Account.Find(region) is { } found)
            return found;
        var known = database.Account.Regions;
        throw Failures.Validation(
            RegionEndpoint.EnumerableAllRegions.Any(other => other.SystemName == region)
                ? Messages.ReplicaRegionNotInMock(region, known)
                : Messages.ReplicaRegionUnknown(region, known)
        );
    }

    private static Database FindTarget(Database database, Table table, ReplicationGroup? group, string region)
    {
        var target = FindRegion(database, region);
        if (group?.Find(region, database.Now) is not null)
        {
            var regions = group.Members.Where(member => !member.State.IsGone(database.Now)).Select(member => member.Region);
            throw Failures.ResourceInUse(Messages.ReplicaExists(table.Name, regions));
        }

        return target.Has(table.Name) ? throw Failures.Validation(Messages.ReplicaTableExists(table.Name)) : target;
    }

    /// <summary>Rejects provisioned throughput without auto scaling, since a replica needs the units that all regions write.</summary>
    private static void CheckCapacity(TableDefinition definition, ReplicationGroup? group)
    {
        if (definition.IsOnDemand)
            return;
        if (group?.Scaling.IsWriteScaled(indexName: null) != true)
            throw Failures.Validation(Messages.ReplicaWritesNotScaled);
        if (definition.Indexes.Any(index => index.IsGlobal && !group.Scaling.IsWriteScaled(index.Name)))
            throw Failures.Validation(Messages.ReplicaIndexWritesNotScaled);
    }

    private static ReplicaOverrides ReadOverrides(
        TableDefinition definition,
        TableDefinition shared,
        CreateReplicationGroupMemberAction create
    )
    {
        ReplicaKeys.Check(definition, create.KMSMasterKeyId);
        // A key of the customer's exists in one region only.
        if (create.KMSMasterKeyId is null && definition.EncryptionKey is { } key && !ReplicaKeys.IsManaged(key))
            throw Failures.Validation(Messages.ReplicaKeyMissing);
        return ReplicaSettings.Read(
            ReplicaOverrides.None,
            shared,
            create.ProvisionedThroughputOverride,
            create.OnDemandThroughputOverride,
            create.GlobalSecondaryIndexes
        );
    }

    private static void EnableStream(Database database, Table table)
    {
        if (table.Definition.Stream is not { IsEnabled: true })
            table.Redefine(table.Definition with { Stream = StreamDefinition.Create(StreamView, database.Now) });
    }

    private static ReplicationGroup Start(Database database, Table table, bool isStrong)
    {
        var group = new ReplicationGroup(database.Account, isStrong);
        group.Start(table, database.Settings.Region, database.Now);
        database.Account.Add(group);
        return group;
    }

    private static void Add(
        Database database,
        Table table,
        ReplicationGroup group,
        Database target,
        CreateReplicationGroupMemberAction create,
        ReplicaOverrides overrides
    )
    {
        var (status, from) = ReplicaTimes.Create(database);
        var shared = ReplicaSettings.GetShared(group, table);
        var definition = overrides.Apply(ReplicaSettings.Create(target, Merge(table.Definition, shared), create, status));
        var replica = table.Fork(definition, target.Settings);
        var state = new ReplicaState(status, from, database.Now, database.Settings.Region) { Overrides = overrides };
        // First a member of the group, so that no write of its region is missed.
        group.Join(table.Replica!, replica, target.Settings.Region, state);
        if (target.TryAddNew(replica))
            return;
        group.Leave(replica.Replica!, new StatusChange("DELETING", database.Now), database.Now);
        throw Failures.Validation(Messages.ReplicaTableExists(table.Name));
    }

    /// <summary>Takes the throughput of the group, which the table may override.</summary>
    private static TableDefinition Merge(TableDefinition definition, TableDefinition shared) =>
        definition with
        {
            Throughput = shared.Throughput,
            OnDemand = shared.OnDemand,
            Indexes =
            [
                .. definition.Indexes.Select(index =>
                    shared.Indexes.FirstOrDefault(other => other.Name == index.Name) is { } other
                        ? index with
                        {
                            Throughput = other.Throughput,
                            OnDemand = other.OnDemand,
                        }
                        : index
                ),
            ],
        };
}
