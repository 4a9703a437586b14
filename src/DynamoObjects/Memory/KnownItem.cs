using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Memory;

/// <summary>What a cache knows of the table's item with a key: nothing, that there is none, or its attributes.</summary>
/// <param name="IsKnown">Whether anything is known.</param>
/// <param name="Item">The item's attributes, or null.</param>
internal readonly record struct KnownItem(bool IsKnown, Dictionary<string, AttributeValue>? Item)
{
    public static readonly KnownItem Unknown;
    public static readonly KnownItem Absent = new(true, null);

    public bool IsAbsent => IsKnown && Item is null;

    public static KnownItem From(Dictionary<string, AttributeValue>? item) => new(true, item);
}
