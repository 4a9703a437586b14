using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html</summary>
internal static class DescribeTable
{
    public static DescribeTableResponse Run(Database database, DescribeTableRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.ThrowIfUnmet();

        var table = TableNames.ResolveTable(database, request.TableName);

        return new DescribeTableResponse { Table = TableDescriptions.Describe(database, table) }.Complete(1000);
    }
}
