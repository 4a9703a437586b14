using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>Finds the tables of backup requests, which have their own exceptions.</summary>
internal static class BackupTables
{
    /// <summary>Finds a table; one that is being created or restored does not exist yet.</summary>
    public static Table Resolve(Database database, string nameOrArn)
    {
        var name = TableNames.GetTableName(database, nameOrArn);
        return Find(database, name) ?? throw Failures.TableNotFound(Messages.BackupTableNotFound(name));
    }

    /// <summary>Finds a table that can be backed up.</summary>
    public static Table ResolveAvailable(Database database, string nameOrArn)
    {
        var table = Resolve(database, nameOrArn);
        return BackupDelays.HaveStarted(database, table.Definition)
            ? table
            : throw Failures.ContinuousBackupsUnavailable(Messages.ContinuousBackupsUnavailable(table.Name));
    }

    public static Table? Find(Database database, string name) =>
        database.Find(name) is { } table && table.Definition.Status.GetStatus(database.Now) != "CREATING" ? table : null;
}
