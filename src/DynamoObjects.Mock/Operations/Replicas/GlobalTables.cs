using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>What replicas require of the other operations for their table.</summary>
internal static class GlobalTables
{
    private static readonly TimeSpan SourceInterval = TimeSpan.FromHours(24);

    /// <summary>Takes the locks of a table and of all its replicas, for a change of settings that they share.</summary>
    public static TableLocks Lock(Table table)
    {
        while (true)
        {
            var tables = GetTables(table);
            var locks = TableLocks.Acquire(tables);
            if (GetTables(table).SequenceEqual(tables))
                return locks;
            locks.Dispose();
        }
    }

    /// <summary>Rejects a change while a replica of the table is being added, changed or removed.</summary>
    public static void CheckNotBusy(Database database, Table table)
    {
        if (table.Replica?.GetGroup(database.Now)?.IsBusy(database.Now) == true)
            throw Failures.ResourceInUse(Messages.ReplicaBusy);
    }

    /// <summary>Rejects an UpdateTable while replicas change, or whose settings a table with replicas cannot have.</summary>
    public static void CheckUpdate(Database database, Table table, UpdateTableRequest request)
    {
        CheckNotBusy(database, table);
        var isReplica = table.Replica?.GetGroup(database.Now) is not null;
        if (isReplica && request.StreamSpecification is { StreamEnabled: false })
            throw Failures.Validation(Messages.ReplicaStreamRequired);
        if (isReplica && request.StreamSpecification is { StreamEnabled: true })
            throw Failures.Validation(Messages.StreamEnabled(table.Name));
        if (!isReplica && request.DisassociationProtectionEnabled is not null)
            throw Failures.Validation(Messages.DisassociationProtectionOfRegionalTable);
        if (request.GlobalTableSettingsReplicationMode?.Value is not { } mode)
            return;
        if (isReplica)
            throw Failures.Validation(Messages.SettingsReplicationOfReplica(mode));
        if (mode == "ENABLED_WITH_OVERRIDES")
            throw Failures.Validation(Messages.SettingsReplicationOfRegionalTable(mode));
    }

    /// <summary>Rejects time to live for a table that does not support it.</summary>
    public static void CheckTimeToLive(Database database, Table table)
    {
        if (table.Replica?.GetGroup(database.Now) is { IsStrong: true })
            throw Failures.Validation(Messages.StrongTimeToLive);
    }

    /// <summary>Rejects a transaction with a table that does not support it.</summary>
    public static void CheckTransaction(Database database, ReadOnlySpan<Table> tables)
    {
        foreach (var table in tables)
        {
            if (table.Replica is { Group.IsStrong: true } replica && replica.GetGroup(database.Now) is not null)
                throw Failures.Validation(Messages.StrongTransactions);
        }
    }

    /// <summary>Records the mode of a table without replicas.</summary>
    public static TableDefinition Change(TableDefinition definition, GlobalTableSettingsReplicationMode? mode) =>
        mode is null ? definition : definition with { ReplicatesSettings = mode == GlobalTableSettingsReplicationMode.ENABLED };

    /// <summary>Applies an update of a table to its replicas, unless it concerns a setting that each region has for itself; the caller
    /// holds <see cref="Lock"/>.</summary>
    public static void Spread(Database database, Table table, UpdateTableRequest request)
    {
        if (request.TableClass is null && request.DeletionProtectionEnabled is null)
            Spread(database, table);
        if (request.DisassociationProtectionEnabled is { } isProtected && table.Replica is { } member)
            member.Group.Change(member, member.State with { IsProtected = isProtected });
    }

    /// <summary>Applies the settings of a table to its replicas, except those that each region has for itself; the caller holds
    /// <see cref="Lock"/>.</summary>
    public static void Spread(Database database, Table table)
    {
        if (table.Replica is not { } sender || sender.GetGroup(database.Now) is not { } group)
            return;
        foreach (var member in group.Members.Where(member => member != sender && !member.State.HasLeft))
            member.Table.Redefine(ReplicaSettings.Spread(database.Account.Find(member.Region)!, sender, member));
    }

    /// <summary>Rejects the deletion of a table that is needed by its replicas.</summary>
    public static void CheckDelete(Database database, Table table)
    {
        CheckNotBusy(database, table);
        if (table.Replica is not { } member || member.GetGroup(database.Now) is not { } group)
            return;
        if (group.IsStrong)
            throw Failures.Validation(Messages.StrongReplicaDeletion);
        CheckNotSource(group, member, database.Now);
    }

    /// <summary>Removes a table that is being deleted from its group; the caller holds its lock.</summary>
    public static void Leave(Database database, Table table)
    {
        if (table.Replica is { } member && member.GetGroup(database.Now) is { } group)
            group.Leave(member, table.Definition.Status, database.Now);
    }

    /// <summary>Rejects the deletion of a replica that another one was added from within 24 hours.</summary>
    public static void CheckNotSource(ReplicationGroup group, GroupMember member, DateTimeOffset now)
    {
        if (group.Members.Any(other => other != member && IsAddedFrom(other)))
            throw Failures.Validation(Messages.ReplicaIsSource);

        bool IsAddedFrom(GroupMember other) =>
            other.State.Source == member.Region && !other.State.IsGone(now) && now < other.State.Joined + SourceInterval;
    }

    private static Table[] GetTables(Table table) =>
        table.Replica is { State.HasLeft: false } member
            ? [.. member.Group.Members.Where(other => !other.State.HasLeft).Select(other => other.Table)]
            : [table];
}
