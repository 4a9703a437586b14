namespace DynamoObjects;

/// <summary>The exception that is thrown when the table has no item with the given key.</summary>
public sealed class ItemNotFoundException : DynamoException
{
    internal ItemNotFoundException(string tableName, DynamoKey key, Exception? innerException = null)
        : base($"Table '{tableName}' has no item with {key}.", innerException) => (TableName, Key) = (tableName, key);

    /// <summary>Gets the table's name, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>Gets the key that was passed.</summary>
    public DynamoKey Key { get; }
}
