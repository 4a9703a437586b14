using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteBackup.html</summary>
internal static class DeleteBackup
{
    public static DeleteBackupResponse Run(Database database, DeleteBackupRequest request)
    {
        var constraints = new Constraints();
        constraints.NotNull(request.BackupArn, "backupArn");
        BackupArn.Check(ref constraints, request.BackupArn, "backupArn");
        constraints.ThrowIfUnmet();

        var backup = BackupArn.Resolve(database, request.BackupArn);
        if (backup.Expiry is { } expiry)
            throw Failures.Validation(Messages.SystemBackup(backup.Arn, expiry));
        if (Restores.FindTarget(database, backup) is not null)
            throw Failures.BackupInUse(Messages.BackupInUse(backup.Arn));

        if (!database.Backups.Remove(backup))
            throw Failures.BackupNotFound(Messages.BackupNotFound(request.BackupArn));

        return new DeleteBackupResponse { BackupDescription = BackupDescriptions.Describe(backup, BackupStatus.DELETED) }.Complete(1000);
    }
}
