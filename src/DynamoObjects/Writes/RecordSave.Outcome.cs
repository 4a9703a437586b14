using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <content>What a stored item says of whether the save was carried out.</content>
internal sealed partial class RecordSave<T>
{
    internal T Record => _record;

    /// <summary>Whether an item is what this save would have made of it.</summary>
    internal bool IsAsSaved(Dictionary<string, AttributeValue>? found)
    {
        if (found is not { Count: > 0 })
            return false;
        if (IsPut)
            return _schema.IsSame(found, _write.Item);
        return _changes!.TrueForAll(change => Has(change.Name, change.New))
            && (_schema.Version is not { } version || CountsUnseen || Has(version.AttributeName, _write.Item[version.AttributeName]));

        bool Has(string name, AttributeValue? value) => _schema.IsSame(name, found.GetValueOrDefault(name), value);
    }

    /// <summary>Whether this save may have been carried out where the item is not, or no longer, as it would have made it.</summary>
    /// <param name="found">The item as it is; null or empty where there is none.</param>
    internal bool MayHavePreceded(Dictionary<string, AttributeValue>? found)
    {
        if (found is not { Count: > 0 })
            return true;

        // A version is only ever counted up, and the time of the creation stays.
        if (!CountsUnseen && ItemVersion.In(_schema, _write.Item) is { } own && !(ItemVersion.In(_schema, found) > own))
            return false;
        if (IsPut)
            return _schema.CreatedAt is not { } createdAt || IsSame(createdAt.AttributeName, found, _write.Item);

        // What still has what was loaded was refused for the caller's own condition.
        return _changes!.Exists(change => change.IsUnseen || !AttributeValues.AreEqual(found.GetValueOrDefault(change.Name), change.Old));
    }

    /// <summary>Whether another save of the record sends the same, but for the times that each save sets.</summary>
    internal bool IsSameAs(RecordSave<T> other)
        => _when is null
            && other._when is null
            && !_isRestored
            && !other._isRestored
            && _overwrite == other._overwrite
            && ReferenceEquals(_stored, other._stored)
            && _write.Item.Count == other._write.Item.Count
            && _write.Item.Keys.All(name => IsTime(name) || IsSame(name, _write.Item, other._write.Item));

    private bool IsTime(string name) => name == _schema.CreatedAt?.AttributeName || name == _schema.UpdatedAt?.AttributeName;

    private static bool IsSame(string name, Dictionary<string, AttributeValue> one, Dictionary<string, AttributeValue> other)
        => AttributeValues.AreEqual(one.GetValueOrDefault(name), other.GetValueOrDefault(name));
}
