namespace DynamoObjects;

/// <summary>A key does not fit the table: the sort key is missing, or given where the table has none, or of another type.</summary>
public sealed class InvalidKeysException : DynamoException
{
    internal InvalidKeysException(string message, DynamoKey key, Exception? innerException = null)
        : base(message, innerException) => Key = key;

    /// <summary>The key as given.</summary>
    public DynamoKey Key { get; }

    /// <summary>The partition key as given.</summary>
    public object? HashKey => Key.Hash;

    /// <summary>The sort key as given, or <see langword="null"/>.</summary>
    public object? RangeKey => Key.Range;

    /// <summary>Whether both values were missing or empty.</summary>
    public bool BothEmpty => DynamoKey.IsEmpty(Key.Hash) && DynamoKey.IsEmpty(Key.Range);
}
