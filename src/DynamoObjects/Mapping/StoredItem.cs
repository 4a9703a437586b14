using System.ComponentModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>The field that generated code adds to records: part of no comparison, so that records with equal properties
/// stay equal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct StoredItem : IEquatable<StoredItem>
{
    private object? _owner;

    /// <summary>The item, or <see langword="null"/>.</summary>
    public Dictionary<string, AttributeValue>? Item { get; private set; }

    /// <summary>Always the same.</summary>
    public static bool operator ==(StoredItem left, StoredItem right) => left.Equals(right);

    /// <summary>Never different.</summary>
    public static bool operator !=(StoredItem left, StoredItem right) => !left.Equals(right);

    /// <summary>Remembers an item.</summary>
    /// <param name="owner">The record that was loaded or saved.</param>
    /// <param name="item">The item, or <see langword="null"/> for none.</param>
    public void Set(object owner, Dictionary<string, AttributeValue>? item) => (_owner, Item) = (item is null ? null : owner, item);

    /// <summary>Whether the item came along when a record was copied, as by <c>with</c>.</summary>
    /// <param name="record">The record that has this field.</param>
    /// <returns>Whether it did; not where there is no item.</returns>
    public readonly bool IsCopied(object record) => Item is not null && !ReferenceEquals(_owner, record);

    /// <inheritdoc/>
    public readonly bool Equals(StoredItem other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is StoredItem;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;
}
