using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>An item of which only some attributes were read. The others are unknown: the item may or may not have them.</summary>
internal sealed class PartialItem(Dictionary<string, AttributeValue> item, IReadOnlySet<string> loaded)
    : Dictionary<string, AttributeValue>(item)
{
    /// <summary>The attributes that were requested, whether the item has them or not.</summary>
    public IReadOnlySet<string> LoadedAttributes { get; } = loaded;

    /// <summary>Returns the item after a save, whose attributes are known too.</summary>
    public PartialItem With(Dictionary<string, AttributeValue> saved) =>
        new(saved, new HashSet<string>(LoadedAttributes.Concat(saved.Keys), StringComparer.Ordinal));

    /// <summary>Returns whether an attribute that the item does not contain is known to be absent.</summary>
    public static bool IsKnown(Dictionary<string, AttributeValue> item, string attribute) =>
        item is not PartialItem partial || partial.LoadedAttributes.Contains(attribute);
}
