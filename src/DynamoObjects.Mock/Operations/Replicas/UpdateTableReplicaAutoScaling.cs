using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTableReplicaAutoScaling.html</summary>
internal static class UpdateTableReplicaAutoScaling
{
    public static UpdateTableReplicaAutoScalingResponse Run(Database database, UpdateTableReplicaAutoScalingRequest request)
    {
        Validate(request);

        var (table, group) = ReplicaScaling.Resolve(database, request.TableName);
        GlobalTables.CheckNotBusy(database, table);
        if (table.Definition.IsOnDemand)
            throw Failures.Validation(Messages.ScalingOnDemand);
        var changes = ReadChanges(database, table, group, request);

        group.ChangeScaling(scaling => changes.Aggregate(scaling, (changed, change) => change(changed)));
        var description = ReplicaScaling.Describe(database, table, group);
        description.TableStatus = TableStatus.UPDATING;
        return new UpdateTableReplicaAutoScalingResponse { TableAutoScalingDescription = description }.Complete(1000);
    }

    private static void Validate(UpdateTableReplicaAutoScalingRequest request)
    {
        var constraints = new Constraints();
        constraints.NotEmpty(request.GlobalSecondaryIndexUpdates, "globalSecondaryIndexUpdates");
        for (var i = 0; i < request.GlobalSecondaryIndexUpdates?.Count; i++)
        {
            var member = $"globalSecondaryIndexUpdates.{i + 1}.member";
            var index = request.GlobalSecondaryIndexUpdates[i];
            CheckIndexName(ref constraints, index?.IndexName, $"{member}.indexName");
            ScalingUpdates.Check(
                ref constraints,
                index?.ProvisionedWriteCapacityAutoScalingUpdate,
                $"{member}.provisionedWriteCapacityAutoScalingUpdate"
            );
        }

        TableNames.Check(ref constraints, request.TableName);
        ScalingUpdates.Check(
            ref constraints,
            request.ProvisionedWriteCapacityAutoScalingUpdate,
            "provisionedWriteCapacityAutoScalingUpdate"
        );
        constraints.NotEmpty(request.ReplicaUpdates, "replicaUpdates");
        for (var i = 0; i < request.ReplicaUpdates?.Count; i++)
            CheckReplica(ref constraints, request.ReplicaUpdates[i], $"replicaUpdates.{i + 1}.member");
        constraints.ThrowIfUnmet();
        if (request is { GlobalSecondaryIndexUpdates: null, ProvisionedWriteCapacityAutoScalingUpdate: null, ReplicaUpdates: null })
        {
            throw Failures.Validation(Messages.ScalingMissing);
        }
    }

    private static void CheckReplica(ref Constraints constraints, ReplicaAutoScalingUpdate? replica, string member)
    {
        constraints.NotNull(replica?.RegionName, $"{member}.regionName");
        ScalingUpdates.Check(
            ref constraints,
            replica?.ReplicaProvisionedReadCapacityAutoScalingUpdate,
            $"{member}.replicaProvisionedReadCapacityAutoScalingUpdate"
        );
        for (var i = 0; i < replica?.ReplicaGlobalSecondaryIndexUpdates?.Count; i++)
        {
            var index = replica.ReplicaGlobalSecondaryIndexUpdates[i];
            var within = $"{member}.replicaGlobalSecondaryIndexUpdates.{i + 1}.member";
            CheckIndexName(ref constraints, index?.IndexName, $"{within}.indexName");
            ScalingUpdates.Check(
                ref constraints,
                index?.ProvisionedReadCapacityAutoScalingUpdate,
                $"{within}.provisionedReadCapacityAutoScalingUpdate"
            );
        }
    }

    private static void CheckIndexName(ref Constraints constraints, string? name, string member)
    {
        constraints.Length(name, 3, 255, member);
        constraints.NamePattern(name, member);
    }

    private static List<Func<GroupScaling, GroupScaling>> ReadChanges(
        Database database,
        Table table,
        ReplicationGroup group,
        UpdateTableReplicaAutoScalingRequest request
    )
    {
        var changes = new List<Func<GroupScaling, GroupScaling>>();
        Add(null, null, request.ProvisionedWriteCapacityAutoScalingUpdate);
        foreach (var index in request.GlobalSecondaryIndexUpdates ?? [])
            Add(null, FindIndex(index.IndexName), index.ProvisionedWriteCapacityAutoScalingUpdate);
        foreach (var replica in request.ReplicaUpdates ?? [])
        {
            var region = ReplicaUpdates.FindMember(database, group, replica.RegionName).Region;
            Add(region, null, replica.ReplicaProvisionedReadCapacityAutoScalingUpdate);
            foreach (var index in replica.ReplicaGlobalSecondaryIndexUpdates ?? [])
                Add(region, FindIndex(index.IndexName), index.ProvisionedReadCapacityAutoScalingUpdate);
        }

        return changes;

        void Add(string? region, string? index, AutoScalingSettingsUpdate? update)
        {
            if (update is not null)
                changes.Add(scaling => scaling.With(ScalingUpdates.Apply(table.Name, region, index, scaling.Find(region, index), update)));
        }

        string? FindIndex(string? name) =>
            table.Definition.Indexes.Any(index => index.IsGlobal && index.Name == name)
                ? name
                : throw Failures.ResourceNotFound(Messages.ResourceNotFound);
    }
}
