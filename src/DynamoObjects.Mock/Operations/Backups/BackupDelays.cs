using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>When backups start.</summary>
internal static class BackupDelays
{
    /// <summary>Whether continuous backups have started: they do so soon after the creation of the table.</summary>
    public static bool HaveStarted(Database database, TableDefinition definition)
    {
        var delays = database.Delays;
        if (delays.ContinuousBackups == TimeSpan.Zero)
            return true;
        var creation =
            definition.Restore is not null ? delays.Restore
            : definition.Indexes.Any(index => index.IsGlobal) ? delays.TableCreationWithIndexes
            : delays.TableCreation;
        return database.Now >= definition.Created + creation + delays.ContinuousBackups;
    }
}
