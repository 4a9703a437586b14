using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <content>Decides by a stored item whether the save was carried out.</content>
internal sealed partial class RecordSave<T>
{
    /// <summary>Returns whether an item equals the result of this save.</summary>
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

    /// <summary>Returns whether this save may have been carried out although the item does not equal its result.</summary>
    /// <param name="found">The existing item, or null.</param>
    public bool MayHaveSucceeded(Dictionary<string, AttributeValue>? found)
    {
        if (found is null)
            return true;

        // A version only increases, and the time of creation does not change.
        if (
            !ReadsVersionFromResponse
            && ItemVersion.Read(Schema, _write.Item) is { } savedVersion
            && !(ItemVersion.Read(Schema, found) > savedVersion)
        )
            return false;
        if (IsPut)
            return Schema.CreatedAt is not { } createdAt || IsSame(createdAt.AttributeName, found, _write.Item);

        // If the item still has the loaded values, the caller's condition was not met.
        return _changes!.Exists(change =>
            change.IsNotLoaded || !AttributeValues.AreEqual(found.GetValueOrDefault(change.Name), change.Old)
        );
    }

    /// <summary>Returns whether another save of the record sends the same, except for the times that each save sets.</summary>
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
