namespace DynamoObjects;

/// <summary>
/// The exception that is thrown when a key does not fit the table: a value is empty or of another type, or the sort key is missing or
/// superfluous.
/// </summary>
/// <remarks>
/// The exception is also thrown when the key of a loaded record was changed, and when two records of a batch have the same key.
/// </remarks>
public sealed class InvalidKeyException : DynamoException
{
    internal InvalidKeyException(string message, DynamoKey key, Exception? innerException = null)
        : base(message, innerException) => Key = key;

    /// <summary>Gets the key that was passed.</summary>
    public DynamoKey Key { get; }

    /// <summary>Gets the partition key that was passed.</summary>
    public object? HashKey => Key.Hash;

    /// <summary>Gets the sort key that was passed, or <see langword="null"/>.</summary>
    public object? RangeKey => Key.Range;

    /// <summary>Gets a value indicating whether the partition key and the sort key are both missing or empty.</summary>
    public bool BothEmpty => DynamoKey.IsEmpty(Key.Hash) && DynamoKey.IsEmpty(Key.Range);
}
