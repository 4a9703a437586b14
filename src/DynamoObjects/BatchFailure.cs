namespace DynamoObjects;

/// <summary>Represents a record or key that a batch could not process.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class BatchFailure
{
    internal BatchFailure(DynamoKey key, object? record, Exception cause, bool mayBeWritten = false) =>
        (Key, Record, Cause, MayBeWritten) = (key, record, cause, mayBeWritten);

    /// <summary>Gets the item's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>Gets the record to save, or <see langword="null"/> if the batch reads or deletes the item by its key.</summary>
    public object? Record { get; }

    /// <summary>
    /// Gets the exception of the SDK or the mapper, or a <see cref="TimeoutException"/> if DynamoDB returned the item as unprocessed in
    /// each attempt.
    /// </summary>
    public Exception Cause { get; }

    /// <summary>Gets a value indicating whether the write may have been carried out although its response was lost.</summary>
    /// <value>If <see langword="false"/>, the item was not changed. In either case, you can safely save or delete the item again.</value>
    public bool MayBeWritten { get; }

    /// <summary>Returns the item's key and the cause of the failure as text.</summary>
    /// <returns>The key and the cause.</returns>
    public override string ToString() => $"{Key}: {Cause.Message}{(MayBeWritten ? " An earlier attempt may have been carried out." : "")}";
}
