using DynamoObjects.Sending;
using DynamoObjects.Writes;

namespace DynamoObjects.Memory;

/// <summary>One write of a memory table's flush, from the time that it starts until its outcome is known.</summary>
/// <param name="record">The record that is written, or null where the item is deleted.</param>
/// <param name="before">What was known of the table's item when the write started.</param>
/// <param name="overwrites">Whether the record is put in place of whatever the table has.</param>
internal sealed class CacheWrite<T>(T? record, KnownItem before, bool overwrites)
    where T : class
{
    public T? Record { get; } = record;

    public KnownItem Before { get; } = before;

    public bool Overwrites { get; } = overwrites;

    /// <summary>The sending of the record; null until it is prepared, and for a deletion.</summary>
    public SaveAttempt<T>? Save { get; set; }

    /// <summary>The sending of the deletion; null for a record.</summary>
    public AttemptedWrite? Deletion { get; } = record is null ? new AttemptedWrite() : null;

    /// <summary>Whether an attempt may have been carried out that ended without a response which says so.</summary>
    public bool MayBeWritten => Save is { MayBeWritten: true } || Deletion is { MayBeWritten: true };
}
