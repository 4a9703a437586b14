using System.Collections.Immutable;
using System.Globalization;

namespace DynamoObjects.Mock.Storage;

/// <summary>The backups of an account in one region, also of deleted tables.</summary>
/// <remarks>Thread-safe. A fork of a database shares them until one side changes them.</remarks>
internal sealed class BackupStore
{
    private readonly object _lock = new();
    private ImmutableSortedDictionary<string, Backup> _backups = ImmutableSortedDictionary.Create<string, Backup>(StringComparer.Ordinal);
    private uint _last;
    private long _changeCount;

    /// <summary>The number of changes.</summary>
    public long ChangeCount => Volatile.Read(ref _changeCount);

    /// <summary>Gets the backups, the oldest first.</summary>
    public IEnumerable<Backup> GetAll(DateTimeOffset now)
    {
        lock (_lock)
        {
            foreach (var expired in _backups.Values.Where(backup => backup.Expiry <= now))
                Change(_backups.Remove(expired.Position));
            return _backups.Values;
        }
    }

    public Backup? Find(string id, string tableName, DateTimeOffset now)
    {
        lock (_lock)
            return _backups.GetValueOrDefault(Backup.GetPosition(id, tableName)) is { } backup && !(backup.Expiry <= now) ? backup : null;
    }

    /// <summary>Adds a backup of a table as it is now.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">The name of the backup, which need not be unique.</param>
    /// <param name="type"><see cref="Backup.User"/> or <see cref="Backup.System"/>.</param>
    /// <param name="created">The time of the request.</param>
    /// <param name="available">When the backup becomes available.</param>
    public Backup Add(TableVersion table, string name, string type, DateTimeOffset created, DateTimeOffset available)
    {
        lock (_lock)
        {
            // The number of a system backup is 0 on AWS. With a clock that stands still, several can have the same time.
            var number = type == Backup.System ? 0 : ++_last;
            while (_backups.ContainsKey(Backup.GetPosition(GetId(created, number), table.Definition.Name)))
                number = ++_last;
            var backup = new Backup
            {
                Id = GetId(created, number),
                Name = name,
                Type = type,
                Created = created,
                Available = available,
                Table = table,
            };
            Change(_backups.Add(backup.Position, backup));
            return backup;
        }
    }

    /// <summary>Adds a saved backup, unless there is one with its table and ID.</summary>
    public bool TryAdd(Backup backup)
    {
        lock (_lock)
        {
            if (_backups.ContainsKey(backup.Position))
                return false;
            Change(_backups.Add(backup.Position, backup));
            return true;
        }
    }

    /// <summary>Removes a backup, unless it is already removed.</summary>
    public bool Remove(Backup backup)
    {
        lock (_lock)
        {
            if (!_backups.ContainsKey(backup.Position))
                return false;
            Change(_backups.Remove(backup.Position));
            return true;
        }
    }

    public void Clear()
    {
        lock (_lock)
            Change(_backups.Clear());
    }

    public BackupStore Fork()
    {
        lock (_lock)
            return new BackupStore
            {
                _backups = _backups,
                _last = _last,
                _changeCount = _changeCount,
            };
    }

    private static string GetId(DateTimeOffset created, uint number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(created.ToUnixTimeMilliseconds(), 0):D14}-{number:x8}");

    private void Change(ImmutableSortedDictionary<string, Backup> backups)
    {
        _backups = backups;
        Volatile.Write(ref _changeCount, _changeCount + 1);
    }
}
