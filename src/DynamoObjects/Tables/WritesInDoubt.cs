using System.Runtime.CompilerServices;

namespace DynamoObjects.Tables;

/// <summary>The writes of records that ended without anybody knowing whether they were carried out. Thread-safe.</summary>
internal static class WritesInDoubt<T>
    where T : class
{
    private static readonly ConditionalWeakTable<T, RecordInDoubt<T>> Records = [];

    // Records without a doubt, which is nearly all of them, are not looked up.
    private static volatile bool _any;

    /// <summary>What is in doubt of a record in a table, or null.</summary>
    internal static RecordInDoubt<T>? Find(DynamoTable<T> table, T record)
        => _any && Records.TryGetValue(record, out var found) && found.IsIn(table) ? found : null;

    /// <summary>Remembers a save, which may have been carried out.</summary>
    internal static void Add(DynamoTable<T> table, RecordSave<T> save)
    {
        var inDoubt = Get(table, save.Record);
        if (!inDoubt.Saves.Contains(save))
            inDoubt.Saves.Add(save);
    }

    /// <summary>Remembers a deletion, which may have been carried out.</summary>
    internal static void AddDeletion(DynamoTable<T> table, T record) => Get(table, record).IsDeleted = true;

    /// <summary>Forgets what is known by now.</summary>
    internal static void Remove(T record)
    {
        if (_any)
            Records.Remove(record);
    }

    private static RecordInDoubt<T> Get(DynamoTable<T> table, T record)
    {
        _any = true;
        if (Find(table, record) is { } found)
            return found;
        var added = new RecordInDoubt<T>(table);
        Records.AddOrUpdate(record, added);
        return added;
    }
}
