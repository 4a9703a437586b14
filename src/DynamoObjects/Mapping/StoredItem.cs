using System.ComponentModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>The field that generated code adds to records: part of no comparison, so that records with equal properties stay equal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct StoredItem : IEquatable<StoredItem>
{
    /// <summary>The item, or <see langword="null"/>.</summary>
    public Dictionary<string, AttributeValue>? Item { get; set; }

    /// <summary>Always the same.</summary>
    public static bool operator ==(StoredItem left, StoredItem right) => left.Equals(right);

    /// <summary>Never different.</summary>
    public static bool operator !=(StoredItem left, StoredItem right) => !left.Equals(right);

    /// <inheritdoc/>
    public readonly bool Equals(StoredItem other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is StoredItem;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;
}
