using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>An item that a copy could not write.</summary>
/// <remarks>Immutable.</remarks>
public sealed class CopyFailure
{
    internal CopyFailure(IReadOnlyDictionary<string, AttributeValue> key, string reason) => (Key, Reason) = (key, reason);

    /// <summary>The item's key in the source table.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Key { get; }

    /// <summary>The reason: DynamoDB's message, or the mapper's.</summary>
    public string Reason { get; }

    /// <summary>Returns the key and the reason, for messages.</summary>
    public override string ToString() =>
        $"{string.Join(", ", Key.Select(part => $"{part.Key} {AttributeValues.Describe(part.Value)}"))}: {Reason}";
}
