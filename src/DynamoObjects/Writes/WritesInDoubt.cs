using System.Runtime.CompilerServices;

namespace DynamoObjects.Writes;

/// <summary>The writes of records to one table whose outcome is unknown. Thread-safe.</summary>
internal sealed class WritesInDoubt<T>
    where T : class
{
    private readonly ConditionalWeakTable<T, RecordInDoubt<T>> _records = [];

    // Avoids the lookup for records that are not in doubt, which are nearly all.
    private volatile bool _any;

    /// <summary>Returns the writes of a record in doubt, or null.</summary>
    public RecordInDoubt<T>? Find(T record) => _any && _records.TryGetValue(record, out var found) ? found : null;

    /// <summary>Adds a save that may have been carried out.</summary>
    public void Add(RecordSave<T> save)
    {
        var inDoubt = GetOrAdd(save.Record);
        if (!inDoubt.Saves.Contains(save))
            inDoubt.Saves.Add(save);
    }

    /// <summary>Adds a deletion that may have been carried out.</summary>
    public void AddDeletion(T record) => GetOrAdd(record).IsDeleted = true;

    /// <summary>Removes the writes of a record whose outcome is now known.</summary>
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
