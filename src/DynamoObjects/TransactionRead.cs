using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

namespace DynamoObjects;

/// <summary>What a <see cref="DynamoReadTransaction"/> reads of one item. Not thread-safe.</summary>
/// <typeparam name="T">The record class.</typeparam>
public sealed class TransactionRead<T>
    where T : class
{
    private bool _isRead;
    private T? _record;

    internal TransactionRead() { }

    /// <summary>The record, or <see langword="null"/> where there is no such item.</summary>
    /// <exception cref="InvalidOperationException">The transaction has not been read.</exception>
    public T? Record =>
        _isRead
            ? _record
            : throw new InvalidOperationException("The transaction has not been read: await DynamoReadTransaction.ReadAsync first.");

    internal void SetItem(Dictionary<string, AttributeValue>? item)
    {
        _record = FoundItem.OrNull(item) is { } found ? RecordSchema<T>.Instance.Load(found) : null;
        _isRead = true;
    }
}
