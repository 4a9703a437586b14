using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeBackup.html</summary>
internal static class DescribeBackup
{
    public static DescribeBackupResponse Run(Database database, DescribeBackupRequest request)
    {
        var constraints = new Constraints();
        constraints.NotNull(request.BackupArn, "backupArn");
        BackupArn.Check(ref constraints, request.BackupArn, "backupArn");
        constraints.ThrowIfUnmet();

        var backup = BackupArn.Resolve(database, request.BackupArn);

        return new DescribeBackupResponse
        {
            BackupDescription = BackupDescriptions.Describe(backup, BackupDescriptions.GetStatus(backup, database.Now)),
        }.Complete(1000);
    }
}
