using DynamoObjects.Sending;
using DynamoObjects.Writes;

namespace DynamoObjects.Memory;

/// <summary>One write of a flush, from its start until its outcome is known.</summary>
/// <param name="record">The record to write, or null if the item is deleted.</param>
/// <param name="before">What was known of the table's item when the write started.</param>
/// <param name="overwrites">Whether the record replaces any existing item.</param>
internal sealed class CacheWrite<T>(T? record, KnownItem before, bool overwrites)
    where T : class
{
    public T? Record { get; } = record;

    public KnownItem Before { get; } = before;

    public bool Overwrites { get; } = overwrites;

    /// <summary>The save of the record; null until it is prepared, and for a deletion.</summary>
    public SaveAttempt<T>? Save { get; set; }

    /// <summary>The deletion; null for a record.</summary>
    public AttemptedWrite? Deletion { get; } = record is null ? new AttemptedWrite() : null;

    /// <summary>Whether an attempt without a conclusive response may have been carried out.</summary>
    public bool MayBeWritten => Save is { MayBeWritten: true } || Deletion is { MayBeWritten: true };
}
