namespace DynamoObjects.Mock.Storage;

/// <summary>The gates of several tables, held together.</summary>
/// <remarks>They are always taken in the order in which the tables were made: two threads that want the same tables
/// can then not wait for each other.</remarks>
internal readonly struct TableLocks : IDisposable
{
    private readonly Table[] _tables;

    private TableLocks(Table[] tables) => _tables = tables;

    public static TableLocks Acquire(IEnumerable<Table> tables)
    {
        var ordered = tables.Distinct().OrderBy(t => t.LockOrder).ToArray();
        foreach (var table in ordered)
            Monitor.Enter(table.SyncRoot);
        return new TableLocks(ordered);
    }

    public void Dispose()
    {
        foreach (var table in _tables)
            Monitor.Exit(table.SyncRoot);
    }
}
