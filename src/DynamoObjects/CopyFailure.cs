using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>An item that a copy could not write. Immutable.</summary>
public sealed class CopyFailure
{
    internal CopyFailure(IReadOnlyDictionary<string, AttributeValue> key, string reason) => (Key, Reason) = (key, reason);

    /// <summary>The item's key in the table that it was read from.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Key { get; }

    /// <summary>Why: DynamoDB's message, or the mapper's own.</summary>
    public string Reason { get; }

    /// <summary>Key and reason, for messages.</summary>
    public override string ToString() =>
        $"{string.Join(", ", Key.Select(part => $"{part.Key} {AttributeValues.Describe(part.Value)}"))}: {Reason}";
}
