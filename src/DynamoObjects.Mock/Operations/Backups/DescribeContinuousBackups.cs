using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html</summary>
internal static class DescribeContinuousBackups
{
    public static DescribeContinuousBackupsResponse Run(Database database, DescribeContinuousBackupsRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.ThrowIfUnmet();

        var table = BackupTables.Resolve(database, request.TableName);

        return new DescribeContinuousBackupsResponse { ContinuousBackupsDescription = PointInTime.Describe(database, table) }.Complete(250);
    }
}
