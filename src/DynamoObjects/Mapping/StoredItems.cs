using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Keeps the items of records: in the record itself, or in a table if the generator cannot add a field to the class.</summary>
internal sealed class StoredItems<T>
    where T : class
{
    private readonly ConditionalWeakTable<T, Dictionary<string, AttributeValue>> _untracked = [];

    public Dictionary<string, AttributeValue>? Get(T record)
    {
        if (record is ITrackedRecord tracked)
            return tracked.StoredItem;
        return _untracked.TryGetValue(record, out var item) ? item : null;
    }

    public void Set(T record, Dictionary<string, AttributeValue>? item)
    {
        if (record is ITrackedRecord tracked)
            tracked.StoredItem = item;
        else if (item is null)
            _untracked.Remove(record);
        else
            _untracked.AddOrUpdate(record, item);
    }
}
