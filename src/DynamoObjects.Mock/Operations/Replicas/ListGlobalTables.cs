using Amazon;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListGlobalTables.html</summary>
internal static class ListGlobalTables
{
    public static ListGlobalTablesResponse Run(ListGlobalTablesRequest request)
    {
        var constraints = new Constraints();
        LegacyGlobalTables.CheckOptionalName(ref constraints, request.ExclusiveStartGlobalTableName, "exclusiveStartGlobalTableName");
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.ThrowIfUnmet();
        if (request.RegionName is { } region && RegionEndpoint.EnumerableAllRegions.All(known => known.SystemName != region))
            throw Failures.InternalFailure();
        return new ListGlobalTablesResponse { GlobalTables = SdkCollections.List<GlobalTable>() }.Complete(20);
    }
}
