using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Backups;

/// <summary>The durations of backups, if tables have durations, too.</summary>
internal static class BackupDelays
{
    /// <summary>The time after which a backup is AVAILABLE.</summary>
    private static readonly TimeSpan Creation = TimeSpan.FromMilliseconds(50);

    /// <summary>The time after which a new table can be backed up.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(3);

    public static DateTimeOffset GetAvailable(Database database, DateTimeOffset created) =>
        HasDelays(database) ? created + Creation : created;

    /// <summary>Whether continuous backups have started: they do so soon after the creation of the table.</summary>
    public static bool HaveStarted(Database database, TableDefinition definition) =>
        !HasDelays(database) || database.Now >= definition.Created + database.Settings.TableStatusDelay + Start;

    private static bool HasDelays(Database database) => database.Settings.TableStatusDelay > TimeSpan.Zero;
}
