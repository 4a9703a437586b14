using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html</summary>
internal static class RestoreTableFromBackup
{
    public static RestoreTableFromBackupResponse Run(Database database, RestoreTableFromBackupRequest request)
    {
        var overrides = RestoreOverrides.From(request);
        var constraints = new Constraints();
        Restores.CheckTarget(ref constraints, request.TargetTableName);
        constraints.NotNull(request.BackupArn, "backupArn");
        BackupArn.Check(ref constraints, request.BackupArn, "backupArn");
        overrides.CheckConstraints(ref constraints);
        constraints.ThrowIfUnmet();

        var arn = BackupArn.Parse(database, request.BackupArn);
        overrides.CheckRegion(database, arn.Region);
        var backup = BackupArn.Resolve(database, request.BackupArn);
        overrides.Check(backup.Table.Definition);
        Restores.CheckAllowed(database, request.TargetTableName);
        if (Restores.FindTarget(database, backup) is not null)
            throw Failures.BackupInUse(Messages.BackupRestoring(backup.Arn));

        var restore = new TableRestore(backup.TableName, backup.Id, backup.Created);

        return new RestoreTableFromBackupResponse
        {
            TableDescription = Restores.Run(database, backup.Table, request.TargetTableName, restore, overrides),
        }.Complete(1000);
    }
}
