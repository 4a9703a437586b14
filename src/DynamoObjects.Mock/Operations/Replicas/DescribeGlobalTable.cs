using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeGlobalTable.html</summary>
internal static class DescribeGlobalTable
{
    public static DescribeGlobalTableResponse Run(DescribeGlobalTableRequest request)
    {
        var constraints = new Constraints();
        LegacyGlobalTables.CheckName(ref constraints, request.GlobalTableName);
        constraints.ThrowIfUnmet();
        throw Failures.GlobalTableNotFound(Messages.GlobalTableNotFoundInDescription(request.GlobalTableName));
    }
}
