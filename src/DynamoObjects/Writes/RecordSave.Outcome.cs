using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <content>What a stored item says of whether the save was carried out.</content>
internal sealed partial class RecordSave<T>
{
    /// <summary>Whether an item is what this save would have made of it.</summary>
    public bool Matches(Dictionary<string, AttributeValue>? found)
    {
        if (found is null)
            return false;
        if (IsPut)
            return Schema.IsSame(found, _write.Item);
        return _changes!.TrueForAll(change => Has(change.Name, change.New))
            && (
                Schema.Version is not { } version
                || ReadsVersionFromResponse
                || Has(version.AttributeName, _write.Item[version.AttributeName])
            );

        bool Has(string name, AttributeValue? value) => Schema.IsSame(name, found.GetValueOrDefault(name), value);
    }

    /// <summary>Whether this save may have been carried out where the item is not, or no longer, as it would have made it.</summary>
    /// <param name="found">The item as it is; null where there is none.</param>
    public bool MayHaveSucceeded(Dictionary<string, AttributeValue>? found)
    {
        if (found is null)
            return true;

        // A version is only ever counted up, and the time of the creation stays.
        if (
            !ReadsVersionFromResponse
            && ItemVersion.Read(Schema, _write.Item) is { } savedVersion
            && !(ItemVersion.Read(Schema, found) > savedVersion)
        )
            return false;
        if (IsPut)
            return Schema.CreatedAt is not { } createdAt || IsSame(createdAt.AttributeName, found, _write.Item);

        // What still has what was loaded was refused for the caller's own condition.
        return _changes!.Exists(change =>
            change.IsNotLoaded || !AttributeValues.AreEqual(found.GetValueOrDefault(change.Name), change.Old)
        );
    }

    /// <summary>Whether another save of the record sends the same, but for the times that each save sets.</summary>
    public bool IsEquivalentTo(RecordSave<T> other) =>
        _recordToSave.When is null
        && other._recordToSave.When is null
        && !_isRestored
        && !other._isRestored
        && _recordToSave.Overwrite == other._recordToSave.Overwrite
        && ReferenceEquals(_recordToSave.Stored, other._recordToSave.Stored)
        && _write.Item.Count == other._write.Item.Count
        && _write.Item.Keys.All(name => IsTime(name) || IsSame(name, _write.Item, other._write.Item));

    private static bool IsTime(string name) => name == Schema.CreatedAt?.AttributeName || name == Schema.UpdatedAt?.AttributeName;

    private static bool IsSame(string name, Dictionary<string, AttributeValue> one, Dictionary<string, AttributeValue> other) =>
        AttributeValues.AreEqual(one.GetValueOrDefault(name), other.GetValueOrDefault(name));
}
