using System.Collections.Concurrent;

namespace DynamoObjects.Mock.Storage;

/// <summary>The tables of one account in one region.</summary>
internal sealed class Database(DatabaseSettings settings)
{
    private readonly ConcurrentDictionary<string, Table> _tables = new(StringComparer.Ordinal);

    public DatabaseSettings Settings { get; } = settings;

    public Database Fork()
    {
        var fork = new Database(Settings);
        foreach (var (name, table) in _tables)
            fork._tables[name] = table.Fork();
        return fork;
    }

    public void Clear() => _tables.Clear();
}
