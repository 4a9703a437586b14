using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Operations.Tables;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>Creates tables from backups and past states.</summary>
internal static class Restores
{
    private const int MaxRestores = 50;

    public static void CheckTarget(ref Constraints constraints, string? name)
    {
        constraints.NotNull(name, "targetTableName");
        constraints.NamePattern(name, "targetTableName");
        constraints.Length(name, 3, 255, "targetTableName");
    }

    /// <summary>Finds a table to which a backup is being restored.</summary>
    public static Table? FindTarget(Database database, Backup backup) =>
        FindTargets(database)
            .FirstOrDefault(table => table.Definition.Restore is { } it && it.BackupId == backup.Id && it.TableName == backup.TableName);

    /// <summary>Rejects a restore to a table that exists, and the 51st restore at once.</summary>
    public static void CheckAllowed(Database database, string target)
    {
        if (database.Find(target) is { } existing)
            throw GetExistsFailure(database, existing);
        if (FindTargets(database).Count() >= MaxRestores)
            throw Failures.LimitExceeded(Messages.TooManyRestores);
    }

    /// <summary>Creates the table.</summary>
    /// <param name="database">The database.</param>
    /// <param name="source">The settings, items and indexes to restore.</param>
    /// <param name="target">The name of the new table.</param>
    /// <param name="restore">The source, which the description of the table contains until the end of the restore.</param>
    /// <param name="overrides">The settings that replace those of the source.</param>
    public static TableDescription Run(
        Database database,
        TableVersion source,
        string target,
        TableRestore restore,
        RestoreOverrides overrides
    )
    {
        var definition = overrides.Define(database, source.Definition, target, restore);
        var table = Table.Restore(definition.At(database.Now), database.Settings, source);
        if (!database.TryAdd(table))
            throw Failures.TableAlreadyExists(Messages.TableExists(target));
        if (overrides.HasEmptyOnDemandLimits)
            throw Failures.TableInUse(Messages.TableRestoring(target, GetSourceArn(database, restore)));

        return TableDescriptions.DescribeInResponse(definition, table.Version);
    }

    private static IEnumerable<Table> FindTargets(Database database)
    {
        var now = database.Now;
        return database.Tables.Where(table => table.Definition.IsRestoring(now));
    }

    private static AmazonDynamoDBException GetExistsFailure(Database database, Table existing) =>
        existing.Definition.IsRestoring(database.Now) && existing.Definition.Restore is { BackupId: not null } restore
            ? Failures.TableInUse(Messages.TableRestoring(existing.Name, GetSourceArn(database, restore)))
            : Failures.TableAlreadyExists(Messages.TableExists(existing.Name));

    private static string GetSourceArn(Database database, TableRestore restore) =>
        restore.BackupId is { } id ? $"{database.TableArn(restore.TableName)}/backup/{id}" : database.TableArn(restore.TableName);
}
