using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTableReplicaAutoScaling.html</summary>
internal static class DescribeTableReplicaAutoScaling
{
    public static DescribeTableReplicaAutoScalingResponse Run(Database database, DescribeTableReplicaAutoScalingRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.ThrowIfUnmet();

        var (table, group) = ReplicaScaling.Resolve(database, request.TableName);

        return new DescribeTableReplicaAutoScalingResponse
        {
            TableAutoScalingDescription = ReplicaScaling.Describe(database, table, group),
        }.Complete(1000);
    }
}
