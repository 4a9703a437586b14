namespace DynamoObjects;

/// <summary>One record or key that a batch could not do. Immutable.</summary>
public sealed class BatchFailure
{
    internal BatchFailure(DynamoKey key, object? record, Exception cause, bool mayBeWritten = false) =>
        (Key, Record, Cause, MayBeWritten) = (key, record, cause, mayBeWritten);

    /// <summary>The item's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>The record that was to be saved, or <see langword="null"/> where an item was to be read or deleted by its key.</summary>
    public object? Record { get; }

    /// <summary>Why: what the SDK or the mapper threw, or <see cref="TimeoutException"/> where DynamoDB left the item
    /// unprocessed each time.</summary>
    public Exception Cause { get; }

    /// <summary>Whether an attempt may have been carried out all the same, because its response was lost.</summary>
    /// <value>Where it is <see langword="false"/>, nothing was changed. Saving or deleting it again is safe in either case.</value>
    public bool MayBeWritten { get; }

    /// <summary>Item and reason, for messages.</summary>
    public override string ToString() => $"{Key}: {Cause.Message}{(MayBeWritten ? " An earlier attempt may have been carried out." : "")}";
}
