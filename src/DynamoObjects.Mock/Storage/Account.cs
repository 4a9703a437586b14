namespace DynamoObjects.Mock.Storage;

/// <summary>The databases of one account, one for each of its regions, and the groups of tables that replicate each other.</summary>
/// <remarks>
/// <para>Nothing runs in the background: a request first applies the writes of other regions that are due, and afterwards the writes
/// that it caused itself, if their delay is zero.</para>
/// <para>A write enters the queues of the other regions with the lock of its own table; it leaves a queue with the lock of the table
/// there. No thread waits for the table of one region while it holds that of another, except in the order of
/// <see cref="TableLocks"/>.</para>
/// </remarks>
internal sealed class Account
{
    private readonly string[] _regions;
    private readonly Database?[] _databases;
    private readonly object _lock = new();
    private volatile ReplicationGroup[] _groups = [];
    private volatile bool _hasStrongGroups;
    private long _pending;

    /// <param name="settings">The settings of the home region, which contain the other regions.</param>
    public Account(DatabaseSettings settings)
    {
        Home = new Database(settings, this);
        _regions = [settings.Region, .. settings.OtherRegions];
        _databases = new Database?[_regions.Length];
        _databases[0] = Home;
    }

    /// <summary>The regions, the home region first.</summary>
    public IReadOnlyList<string> Regions => _regions;

    /// <summary>The databases of the regions that were ever used, that of the home region first.</summary>
    public IEnumerable<Database> Databases => _databases.OfType<Database>();

    public Database Home { get; }

    /// <summary>The groups of tables that replicate each other.</summary>
    public IEnumerable<ReplicationGroup> Groups => _groups.Where(group => !group.IsOver(Home.Now));

    /// <summary>Identifies the state of all tables, items and backups: nothing has changed while it stays the same.</summary>
    public string StateVersion =>
        _regions.Length == 1
            ? Home.StateVersion
            : string.Join(
                '|',
                Databases
                    .Where(database => database.Count > 0 || database.Backups.ChangeCount > 0)
                    .Select(database => $"{database.Settings.Region} {database.StateVersion}")
                    .Concat(_groups.Select(group => group.StateVersion))
            );

    /// <summary>Finds the database of a region, which is created at its first use.</summary>
    public Database? Find(string region)
    {
        var at = Array.IndexOf(_regions, region);
        if (at < 0)
            return null;
        if (_databases[at] is { } known)
            return known;
        lock (_lock)
            return _databases[at] ??= new Database(Home.Settings with { Region = region }, this);
    }

    /// <summary>Applies the writes of other regions that are due.</summary>
    /// <remarks>Without pending writes and without strongly consistent tables, it costs two reads.</remarks>
    public void Replicate()
    {
        if (Volatile.Read(ref _pending) != 0 || _hasStrongGroups)
            ReplicateUntil(Home.Now.UtcTicks);
    }

    /// <summary>Applies all writes of other regions, whether they are due or not.</summary>
    public void ReplicateAll() => ReplicateUntil(long.MaxValue);

    /// <summary>Changes the number of writes that are in the queues.</summary>
    public void AddPending(int writes) => Interlocked.Add(ref _pending, writes);

    public void Add(ReplicationGroup group)
    {
        lock (_lock)
        {
            _groups = [.. _groups.Where(other => !other.IsOver(Home.Now) || other.HasArriving), group];
            _hasStrongGroups = Array.Exists(_groups, other => other.IsStrong);
        }
    }

    /// <summary>Creates an independent account with the same tables and items.</summary>
    public Account Fork()
    {
        Replicate();
        var fork = new Account(Home.Settings);
        var copies = new Dictionary<Table, Table>();
        using (LockAll())
        {
            foreach (var database in Databases)
                database.ForkTo(fork.Find(database.Settings.Region)!, copies);
            ForkGroupsTo(fork, copies);
        }

        return fork;
    }

    /// <summary>Adds the tables of another account under other names, as new tables: those of its home region to the home region of
    /// this account, and others to the region of the same name.</summary>
    /// <returns>The first name of a table that already exists, if nothing was added; otherwise <see langword="null"/>.</returns>
    public string? AddTables(Account other, Func<string, string> rename)
    {
        other.Replicate();
        foreach (var source in other.Databases)
        {
            if (FindCounterpart(source)?.FindExisting(source, rename) is { } existing)
                return existing;
        }

        var copies = new Dictionary<Table, Table>();
        using (other.LockAll())
        {
            foreach (var source in other.Databases)
            {
                if (FindCounterpart(source)?.AddTables(source, rename, copies) is { } existing)
                    return existing;
            }

            other.ForkGroupsTo(this, copies);
        }

        return null;
    }

    /// <summary>Returns the first region of another account that has tables and that this account does not have.</summary>
    public string? FindMissingRegion(Account other) =>
        other
            .Databases.Where(source => FindCounterpart(source) is null && source.Tables.Any())
            .Select(source => source.Settings.Region)
            .FirstOrDefault();

    public void Clear()
    {
        foreach (var database in Databases)
            database.Clear();
    }

    private Database? FindCounterpart(Database source) => source == source.Account.Home ? Home : Find(source.Settings.Region);

    private TableLocks LockAll() => TableLocks.Acquire(Databases.SelectMany(database => database.Tables));

    private void ForkGroupsTo(Account fork, Dictionary<Table, Table> copies)
    {
        foreach (var group in _groups)
        {
            if (group.Fork(fork, copies) is { } copy)
                fork.Add(copy);
        }
    }

    private void ReplicateUntil(long time)
    {
        foreach (var group in _groups)
            group.Replicate(time);
    }
}
