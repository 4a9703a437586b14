using System.ComponentModel;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>What the source generator adds to a record class: its schema. Not written by hand.</summary>
/// <typeparam name="TSelf">The record class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IDynamoRecord<TSelf>
    where TSelf : DynamoRecord, IDynamoRecord<TSelf>
{
    /// <summary>The record's table, keys, indexes and properties.</summary>
    static abstract RecordSchema<TSelf> Schema { get; }
}
