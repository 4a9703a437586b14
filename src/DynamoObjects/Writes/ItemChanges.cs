using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <summary>Compares a record with the item that it was loaded from.</summary>
internal static class ItemChanges
{
    /// <summary>Returns the changes of a record.</summary>
    /// <param name="schema">The record's schema.</param>
    /// <param name="stored">The loaded item.</param>
    /// <param name="current">The record as it would be written. If there are changes, it becomes the item after the save.</param>
    /// <returns>
    /// The changes, or null if there are none. They do not include the version and the time of the last save, which each save sets.
    /// </returns>
    public static List<ItemChange>? Between<T>(
        RecordSchema<T> schema,
        Dictionary<string, AttributeValue> stored,
        Dictionary<string, AttributeValue> current
    )
        where T : class
    {
        List<ItemChange>? changes = null;
        var common = 0;
        foreach (var (name, value) in current)
        {
            if (stored.TryGetValue(name, out var old))
                common++;
            if (!AttributeValues.AreEqual(old, value))
                (changes ??= []).Add(new ItemChange(name, old, value, old is null && !PartialItem.IsKnown(stored, name)));
        }

        if (common < stored.Count)
        {
            foreach (var (name, value) in stored)
            {
                if (!current.ContainsKey(name))
                    (changes ??= []).Add(new ItemChange(name, value, null));
            }
        }

        return changes is null ? null : RemoveUnintended(schema, stored, current, changes);
    }

    /// <summary>
    /// Removes differences that are not changes of the caller: values that a property cannot represent exactly (another date format, a
    /// number beyond a double, a default for an absent attribute, or an attribute that the class does not declare).
    /// </summary>
    private static List<ItemChange>? RemoveUnintended<T>(
        RecordSchema<T> schema,
        Dictionary<string, AttributeValue> stored,
        Dictionary<string, AttributeValue> current,
        List<ItemChange> changes
    )
        where T : class
    {
        Dictionary<string, AttributeValue>? reread = null;
        for (var i = changes.Count - 1; i >= 0; i--)
        {
            var change = changes[i];
            if (
                change.Name != schema.Version?.AttributeName
                && change.Name != schema.UpdatedAt?.AttributeName
                && !AttributeValues.AreEqual(Reread(change, ref reread), change.New)
            )
            {
                continue;
            }

            changes.RemoveAt(i);
            if (change.Old is null)
                current.Remove(change.Name);
            else
                current[change.Name] = change.Old;
        }

        return changes.Count == 0 ? null : changes;

        AttributeValue? Reread(ItemChange change, ref Dictionary<string, AttributeValue>? whole)
        {
            if (
                whole is null
                && change is { Old: { } old, New: not null }
                && !AttributeValues.IsNull(old)
                && schema.TryGetAttribute(change.Name, out var property)
            )
                return property.Converter.ToAttributeUntyped(property.Converter.FromAttributeUntyped(old));
            whole ??= schema.Rewrite(stored);
            return whole.GetValueOrDefault(change.Name);
        }
    }
}
