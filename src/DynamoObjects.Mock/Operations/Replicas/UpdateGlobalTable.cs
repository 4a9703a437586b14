using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateGlobalTable.html</summary>
internal static class UpdateGlobalTable
{
    public static UpdateGlobalTableResponse Run(UpdateGlobalTableRequest request)
    {
        var constraints = new Constraints();
        LegacyGlobalTables.CheckName(ref constraints, request.GlobalTableName);
        constraints.NotNull(request.ReplicaUpdates, "replicaUpdates");
        for (var i = 0; i < request.ReplicaUpdates?.Count; i++)
        {
            var member = $"replicaUpdates.{i + 1}.member";
            if (request.ReplicaUpdates[i]?.Create is { } create)
                constraints.NotNull(create.RegionName, $"{member}.create.regionName");
            if (request.ReplicaUpdates[i]?.Delete is { } delete)
                constraints.NotNull(delete.RegionName, $"{member}.delete.regionName");
        }

        constraints.ThrowIfUnmet();
        throw request.ReplicaUpdates!.Exists(update => update?.Create is not null)
            ? Failures.Validation(Messages.LegacyGlobalTables)
            : Failures.GlobalTableNotFound(Messages.GlobalTableNotFound(request.GlobalTableName));
    }
}
