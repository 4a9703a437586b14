using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateGlobalTable.html</summary>
internal static class CreateGlobalTable
{
    public static CreateGlobalTableResponse Run(CreateGlobalTableRequest request)
    {
        var constraints = new Constraints();
        LegacyGlobalTables.CheckName(ref constraints, request.GlobalTableName);
        constraints.NotNull(request.ReplicationGroup, "replicationGroup");
        constraints.ThrowIfUnmet();
        throw Failures.Validation(Messages.LegacyGlobalTables);
    }
}
