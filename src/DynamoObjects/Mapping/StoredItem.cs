using System.ComponentModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Represents the field that generated code adds to records to keep their item.</summary>
/// <remarks>All values are equal to each other, so that records with equal properties are equal.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct StoredItem : IEquatable<StoredItem>
{
    private object? _owner;

    /// <summary>Gets the record's item, or <see langword="null"/> for none.</summary>
    public Dictionary<string, AttributeValue>? Item { get; private set; }

    /// <summary>Returns <see langword="true"/>.</summary>
    /// <param name="left">The first item.</param>
    /// <param name="right">The second item.</param>
    /// <returns>Always <see langword="true"/>.</returns>
    public static bool operator ==(StoredItem left, StoredItem right) => left.Equals(right);

    /// <summary>Returns <see langword="false"/>.</summary>
    /// <param name="left">The first item.</param>
    /// <param name="right">The second item.</param>
    /// <returns>Always <see langword="false"/>.</returns>
    public static bool operator !=(StoredItem left, StoredItem right) => !left.Equals(right);

    /// <summary>Stores an item.</summary>
    /// <param name="owner">The record that was loaded or saved.</param>
    /// <param name="item">The item, or <see langword="null"/> for none.</param>
    public void Set(object owner, Dictionary<string, AttributeValue>? item) => (_owner, Item) = (item is null ? null : owner, item);

    /// <summary>Returns whether the item was copied with its record, for example by <c>with</c>.</summary>
    /// <param name="record">The record that has this field.</param>
    /// <returns><see langword="true"/> if the item was copied; <see langword="false"/> if it was not copied or there is no item.</returns>
    public readonly bool IsCopied(object record) => Item is not null && !ReferenceEquals(_owner, record);

    /// <inheritdoc/>
    public readonly bool Equals(StoredItem other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is StoredItem;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;
}
