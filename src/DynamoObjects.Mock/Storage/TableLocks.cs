namespace DynamoObjects.Mock.Storage;

/// <summary>Holds the locks of several tables.</summary>
/// <remarks>They are always taken in the order in which the tables were created, so that two threads that need the same tables cannot
/// wait for each other.</remarks>
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
