using System.Collections.Concurrent;
using System.Globalization;

namespace DynamoObjects.Mock.Storage;

/// <summary>The tables of one account in one region.</summary>
/// <param name="settings">The settings of the region.</param>
/// <param name="account">The account, with the databases of all of its regions.</param>
internal sealed class Database(DatabaseSettings settings, Account account)
{
    /// <summary>The ID of the key that AWS manages for DynamoDB, the same in each account and region: on AWS, each has its
    /// own.</summary>
    public const string ManagedKeyId = "d7a0d8ab-0000-4000-8000-000000000000";

    private readonly ConcurrentDictionary<string, Table> _tables = new(StringComparer.Ordinal);

    private readonly ConcurrentQueue<StreamLog> _closedStreams = new();

    public DatabaseSettings Settings { get; } = settings;

    public Account Account { get; } = account;

    public DateTimeOffset Now => Settings.TimeProvider.GetUtcNow();

    /// <summary>How long changes take.</summary>
    public StatusDelays Delays => Settings.Delays;

    /// <summary>The tokens of recent transactions.</summary>
    public IdempotencyTokens Tokens { get; } = new();

    /// <summary>The backups of all tables, also of deleted ones.</summary>
    public BackupStore Backups { get; private set; } = new();

    /// <summary>The exports, imports and bulk operations; a fork begins without any.</summary>
    public TransferLog Transfers { get; } = new();

    /// <summary>The changes for Kinesis data streams.</summary>
    public KinesisSink Kinesis { get; } = new(settings.TimeProvider);

    public int Count => _tables.Count;

    /// <summary>The key that AWS manages, for tables whose encryption settings name no key.</summary>
    public string DefaultEncryptionKey => ManagedEncryptionKey(Settings.Region, Settings.AccountId);

    public static string ManagedEncryptionKey(string region, string accountId) => $"arn:aws:kms:{region}:{accountId}:key/{ManagedKeyId}";

    public string TableArn(string name) => TableArn(Settings.Region, Settings.AccountId, name);

    public static string TableArn(string region, string accountId, string name) => $"arn:aws:dynamodb:{region}:{accountId}:table/{name}";

    /// <summary>Identifies the state of the tables, items and backups: nothing has changed while it stays the same.</summary>
    public string StateVersion =>
        string.Join(
            ';',
            Tables
                .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Definition.Id}:{t.ChangeCount}"))
                .Append(Backups.ChangeCount.ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>The tables, ordered by name, as ListTables returns them.</summary>
    public IEnumerable<Table> Tables => _tables.Values.Where(Exists).OrderBy(t => t.Name, StringComparer.Ordinal);

    /// <summary>The streams of all tables, also of deleted ones, in no order.</summary>
    public IEnumerable<StreamLog> Streams =>
        _tables.Values.Where(Exists).SelectMany(t => t.Streams).Concat(_closedStreams).Where(s => s.IsReadable);

    /// <summary>Finds a table, whatever its status.</summary>
    public Table? Find(string name)
    {
        if (!_tables.TryGetValue(name, out var table) || !Exists(table))
            return null;
        if (table.Expiries is not null)
            Commit.DeleteExpired(table, Now);
        if (table.Definition.NextChange is { } next && next <= Now)
            table.EndChanges(Now);
        return table;
    }

    /// <summary>Gets the backups, the oldest first.</summary>
    public IEnumerable<Backup> GetBackups()
    {
        // A table whose deletion has ended leaves a backup.
        foreach (var table in _tables.Values)
            Exists(table);
        return Backups.GetAll(Now);
    }

    /// <summary>Adds a table, unless one with its name exists.</summary>
    public bool TryAdd(Table table)
    {
        // Removes a table with this name whose deletion has ended.
        Find(table.Name);
        Kinesis.Attach(table);
        return _tables.TryAdd(table.Name, table);
    }

    /// <summary>Removes a deleted table; point-in-time recovery leaves a backup.</summary>
    public void Remove(Table table)
    {
        if (!_tables.TryRemove(KeyValuePair.Create(table.Name, table)))
            return;
        if (table.Definition.PointInTime is not null)
        {
            var deleted = table.Definition.Status.Until;
            Backups.Add(table.Version, $"{table.Name}$DeletedTableBackup", Backup.System, deleted, deleted);
        }

        table.CloseStreams();
        Kinesis.Wake();
        foreach (var stream in table.Streams)
            _closedStreams.Enqueue(stream);
        while (_closedStreams.TryPeek(out var oldest) && !oldest.IsReadable)
            _closedStreams.TryDequeue(out _);
    }

    /// <summary>Whether a table with the name exists; waits for no lock of a table.</summary>
    public bool Has(string name) => _tables.TryGetValue(name, out var table) && Exists(table);

    /// <summary>Adds a table without waiting for the lock of any table, unless one with its name exists.</summary>
    public bool TryAddNew(Table table) => _tables.TryAdd(table.Name, table);

    /// <summary>Copies all tables and backups to an empty database; the databases share items until one side changes them.</summary>
    /// <param name="fork">The other database.</param>
    /// <param name="copies">Receives the copy of each table.</param>
    public void ForkTo(Database fork, Dictionary<Table, Table> copies)
    {
        var tables = Tables.ToArray();
        fork.Backups = Backups.Fork();
        using (TableLocks.Acquire(tables))
        {
            foreach (var table in tables)
            {
                var copy = table.Fork();
                fork.Kinesis.Attach(copy);
                fork._tables[table.Name] = copies[table] = copy;
            }
        }
    }

    /// <summary>Returns the first new name of another database's table that this database already has.</summary>
    public string? FindExisting(Database other, Func<string, string> rename) =>
        other.Tables.Select(table => rename(table.Name)).FirstOrDefault(name => Find(name) is not null);

    /// <summary>Adds the tables of another database under other names, as new tables; the databases share items until one side
    /// changes them.</summary>
    /// <param name="other">The other database.</param>
    /// <param name="rename">Returns the new name of a table.</param>
    /// <param name="copies">Receives the copy of each table.</param>
    /// <returns>The name of a table that already exists, at which the method stopped; otherwise <see langword="null"/>.</returns>
    public string? AddTables(Database other, Func<string, string> rename, Dictionary<Table, Table> copies)
    {
        var tables = other.Tables.ToArray();
        using (TableLocks.Acquire(tables))
        {
            foreach (var table in tables)
            {
                var name = rename(table.Name);
                var copy = table.Fork(CreateDefinition(table.Definition, name), Settings);
                Kinesis.Attach(copy);
                if (!_tables.TryAdd(name, copy))
                    return name;
                copies[table] = copy;
            }
        }

        return null;
    }

    public void Clear()
    {
        foreach (var table in _tables.Values)
            Remove(table);
        Backups.Clear();
    }

    private TableDefinition CreateDefinition(TableDefinition definition, string name)
    {
        var now = Now;
        return definition with
        {
            Name = name,
            Arn = TableArn(name),
            Id = Guid.NewGuid().ToString(),
            Created = now,
            OnDemandSince = definition.OnDemandSince is null ? null : now,
            PointInTime = definition.PointInTime is { } pointInTime ? pointInTime with { Enabled = now } : null,
            Stream = definition.Stream is { IsEnabled: true } stream ? StreamDefinition.Create(stream.ViewType, now) : definition.Stream,
            Policies = definition.CopyPolicies(TableArn(name)),
            // The limits on changes apply to each table on its own.
            RecentProtection = default,
            RecentTableClasses = default,
            RecentEncryption = default,
            TagLock = null,
            TimeToLive = definition.TimeToLive is { } timeToLive ? timeToLive with { Changed = default } : null,
        };
    }

    private bool Exists(Table table)
    {
        if (table.Definition.Status is not { Status: "DELETING" } status || Now < status.Until)
            return true;
        Remove(table);
        return false;
    }
}
