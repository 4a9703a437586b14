using System.ComponentModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>A record that keeps the item that it was loaded from.</summary>
/// <remarks><see cref="DynamoRecord"/> and generated code implement it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITrackedRecord
{
    /// <summary>The item in the table, as it was last loaded or saved; <see langword="null"/> for a new record.</summary>
    Dictionary<string, AttributeValue>? StoredItem { get; set; }

    /// <summary>Whether the record is a copy of a loaded or saved record, and was not loaded or saved itself.</summary>
    bool IsCopy { get; }
}
