using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>An item of which only some attributes were read: of the others nothing is known, least of all that it has none.</summary>
internal sealed class PartialItem(Dictionary<string, AttributeValue> item, IReadOnlySet<string> loaded)
    : Dictionary<string, AttributeValue>(item)
{
    /// <summary>The attributes that were asked for, which the item has or has not.</summary>
    public IReadOnlySet<string> LoadedAttributes { get; } = loaded;

    /// <summary>The item after a save: what it has now is known as well.</summary>
    public PartialItem With(Dictionary<string, AttributeValue> saved) =>
        new(saved, new HashSet<string>(LoadedAttributes.Concat(saved.Keys), StringComparer.Ordinal));

    /// <summary>Whether an item is known not to have an attribute that is not in it.</summary>
    public static bool IsKnown(Dictionary<string, AttributeValue> item, string attribute) =>
        item is not PartialItem partial || partial.LoadedAttributes.Contains(attribute);
}
