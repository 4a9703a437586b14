using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>Represents an item that a copy could not write.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class CopyFailure
{
    internal CopyFailure(IReadOnlyDictionary<string, AttributeValue> key, string reason) => (Key, Reason) = (key, reason);

    /// <summary>Gets the item's key in the source table.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Key { get; }

    /// <summary>Gets the reason: DynamoDB's message, or the mapper's.</summary>
    public string Reason { get; }

    /// <summary>Returns the key and the reason for error messages.</summary>
    /// <returns>The key and the reason as text.</returns>
    public override string ToString() =>
        $"{string.Join(", ", Key.Select(part => $"{part.Key} {AttributeValues.Describe(part.Value)}"))}: {Reason}";
}
