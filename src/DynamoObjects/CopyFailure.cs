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

    /// <summary>Gets the reason why the item could not be written: the message of DynamoDB or of the mapper.</summary>
    public string Reason { get; }

    /// <summary>Returns the item's key and the reason for the failure as text.</summary>
    /// <returns>The key and the reason.</returns>
    public override string ToString() =>
        $"{string.Join(", ", Key.Select(part => $"{part.Key} {AttributeValues.Describe(part.Value)}"))}: {Reason}";
}
