using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateBackup.html</summary>
internal static class CreateBackup
{
    public static CreateBackupResponse Run(Database database, CreateBackupRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.NotNull(request.BackupName, "backupName");
        constraints.NamePattern(request.BackupName, "backupName");
        constraints.Length(request.BackupName, 3, 255, "backupName");
        constraints.ThrowIfUnmet();

        var table = BackupTables.ResolveAvailable(database, request.TableName);

        var now = database.Now;
        var backup = database.Backups.Add(table.Version, request.BackupName, Backup.User, now, now + database.Delays.BackupCreation);

        return new CreateBackupResponse { BackupDetails = BackupDescriptions.DescribeDetails(backup, BackupStatus.CREATING) }.Complete(300);
    }
}
