using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>A table while it is restored.</summary>
internal static class RestoringTables
{
    /// <summary>Rejects a change of a setting: for these requests, the table does not exist yet.</summary>
    public static void RejectChange(Database database, Table table)
    {
        if (table.Definition.IsRestoring(database.Now))
            throw Failures.ResourceNotFound(Messages.TableNotFound(table.Name));
    }

    /// <summary>Describes the source until the end of the restore.</summary>
    public static RestoreSummary? Describe(TableDefinition definition)
    {
        if (definition.Restore is not { } restore || definition.Status.Status != "CREATING")
            return null;
        var source = definition.Arn[..^definition.Name.Length] + restore.TableName;
        return new RestoreSummary
        {
            SourceBackupArn = restore.BackupId is { } id ? $"{source}/backup/{id}" : null,
            SourceTableArn = source,
            RestoreDateTime = SdkTimes.From(restore.Time),
            RestoreInProgress = true,
        };
    }
}
