using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>What the record class <typeparamref name="T"/> declares, and how it is made. Immutable and thread-safe.</summary>
/// <typeparam name="T">The record class.</typeparam>
public sealed class RecordSchema<T> : RecordSchema
    where T : DynamoRecord
{
    private readonly Func<T> _create;

    internal RecordSchema(RecordSchemaParts parts, Func<T> create)
        : base(parts)
        => _create = create;

    internal T Create() => _create();

    /// <summary>A record as the item has it, which remembers the item.</summary>
    internal T Load(Dictionary<string, AttributeValue> item)
    {
        var record = Read(item);
        record.Stored = item;
        record.CheckData();
        return record;
    }

    /// <summary>A new record with the item's values.</summary>
    internal T Read(Dictionary<string, AttributeValue> item)
    {
        var record = _create();
        Fill(record, item);
        return record;
    }
}
