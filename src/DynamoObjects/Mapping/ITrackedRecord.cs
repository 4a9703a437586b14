using System.ComponentModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Represents a record that keeps the item that it was loaded from.</summary>
/// <remarks><see cref="DynamoRecord"/> and generated code implement this interface.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITrackedRecord
{
    /// <summary>Gets or sets the item in the table, as it was last loaded or saved, or <see langword="null"/> for a new record.</summary>
    Dictionary<string, AttributeValue>? StoredItem { get; set; }

    /// <summary>
    /// Gets a value indicating whether the record is a copy of a loaded or saved record, and was not loaded or saved itself.
    /// </summary>
    bool IsCopy { get; }
}
