using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>
/// The exception that is thrown when the response to a write was lost and the item does not show whether the write was carried out.
/// </summary>
/// <remarks>
/// The write may have been carried out, and another writer may have changed the item since. Load the item, and decide what to do by its
/// contents. To make a write that is carried out exactly once, use a token: <see cref="DynamoDatabase.Transaction(string?)"/> or
/// <see cref="UpdateOptions.Token"/>.
/// </remarks>
public sealed class WriteOutcomeUnknownException : ItemWriteException
{
    internal WriteOutcomeUnknownException(
        string write,
        string tableName,
        DynamoKey key,
        Dictionary<string, AttributeValue>? item,
        Exception? innerException
    )
        : base(
            $"It is unknown whether this {write} of the item with {key} in table '{tableName}' was carried out: the response to an earlier "
                + "attempt was lost, and "
                + (item is null ? "the item does not exist now" : "the item is not as that attempt would leave it")
                + $". Load the item, and decide by its "
                + $"contents{(item is null ? "." : "; the properties Item and GetRecord<T>() of this exception return it.")}",
            tableName,
            key,
            item,
            innerException
        ) { }
}
