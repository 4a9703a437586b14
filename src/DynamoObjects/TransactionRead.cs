using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

namespace DynamoObjects;

/// <summary>Represents the result of one item in a <see cref="DynamoReadTransaction"/>.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <remarks>This type is not thread-safe.</remarks>
public sealed class TransactionRead<T>
    where T : class
{
    private bool _isRead;
    private T? _record;

    internal TransactionRead() { }

    /// <summary>Gets the record, or <see langword="null"/> if the item does not exist.</summary>
    /// <exception cref="InvalidOperationException">
    /// The transaction has not been read: call <see cref="DynamoReadTransaction.ReadAsync"/> first.
    /// </exception>
    public T? Record =>
        _isRead
            ? _record
            : throw new InvalidOperationException("The transaction was not read. Await DynamoReadTransaction.ReadAsync first.");

    internal void SetItem(Dictionary<string, AttributeValue>? item)
    {
        _record = FoundItem.OrNull(item) is { } found ? RecordSchema<T>.Instance.Load(found) : null;
        _isRead = true;
    }
}
