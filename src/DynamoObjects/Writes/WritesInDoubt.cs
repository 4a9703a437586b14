using System.Runtime.CompilerServices;

namespace DynamoObjects.Writes;

/// <summary>The writes of records to one table that ended without anybody knowing whether they were carried out. Thread-safe.</summary>
internal sealed class WritesInDoubt<T>
    where T : class
{
    private readonly ConditionalWeakTable<T, RecordInDoubt<T>> _records = [];

    // Records without a doubt, which is nearly all of them, are not looked up.
    private volatile bool _any;

    /// <summary>What is in doubt of a record, or null.</summary>
    public RecordInDoubt<T>? Find(T record) => _any && _records.TryGetValue(record, out var found) ? found : null;

    /// <summary>Remembers a save, which may have been carried out.</summary>
    public void Add(RecordSave<T> save)
    {
        var inDoubt = GetOrAdd(save.Record);
        if (!inDoubt.Saves.Contains(save))
            inDoubt.Saves.Add(save);
    }

    /// <summary>Remembers a deletion, which may have been carried out.</summary>
    public void AddDeletion(T record) => GetOrAdd(record).IsDeleted = true;

    /// <summary>Forgets what is known by now.</summary>
    public void Remove(T record)
    {
        if (_any)
            _records.Remove(record);
    }

    private RecordInDoubt<T> GetOrAdd(T record)
    {
        _any = true;
        return _records.GetValue(record, static _ => new RecordInDoubt<T>());
    }
}
