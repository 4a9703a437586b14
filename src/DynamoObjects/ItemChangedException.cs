namespace DynamoObjects;

/// <summary>A loaded record was saved after somebody else changed or deleted the same attributes of its item.</summary>
/// <remarks>Nothing was written. Load the record again, apply the change to it, and save.</remarks>
public sealed class ItemChangedException : DynamoException
{
    internal ItemChangedException(string tableName, DynamoKey key, IReadOnlyList<string> attributes, Exception innerException)
        : base(
            $"The item with {key} in table '{tableName}' was changed or deleted since it was loaded, in what this save would " +
            $"change: {string.Join(", ", attributes)}. Load it again, apply the change, and save.",
            innerException)
        => (TableName, Key, Attributes) = (tableName, key, attributes);

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>The record's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>The attributes that the save would have changed.</summary>
    public IReadOnlyList<string> Attributes { get; }
}
