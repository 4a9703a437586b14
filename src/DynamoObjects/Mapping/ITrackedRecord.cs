using System.ComponentModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>A record that remembers the item that it was loaded from. Implemented by <see cref="DynamoRecord"/> and by
/// generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITrackedRecord
{
    /// <summary>The item in the table, as it was last loaded or saved; <see langword="null"/> for a new record.</summary>
    Dictionary<string, AttributeValue>? StoredItem { get; set; }

    /// <summary>Whether the record is a copy of one that was loaded or saved, and has not been either itself.</summary>
    bool IsCopy { get; }
}
