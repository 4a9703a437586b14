namespace DynamoObjects.Mock.Storage;

/// <summary>The gates of several tables, held together.</summary>
/// <remarks>They are always taken in the order in which the tables were made: two threads that want the same tables
/// can then not wait for each other.</remarks>
internal readonly struct TableGates : IDisposable
{
    private readonly Table[] _held;

    private TableGates(Table[] held) => _held = held;

    public static TableGates Hold(IEnumerable<Table> tables)
    {
        var held = tables.Distinct().OrderBy(t => t.LockOrder).ToArray();
        foreach (var table in held)
            Monitor.Enter(table.Gate);
        return new TableGates(held);
    }

    public void Dispose()
    {
        foreach (var table in _held)
            Monitor.Exit(table.Gate);
    }
}
