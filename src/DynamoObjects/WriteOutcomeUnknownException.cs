using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>
/// A write was sent more than once, because a response was lost, and what is stored now does not show whether it was carried out: it may
/// have been, and then been changed by somebody else.
/// </summary>
/// <remarks>
/// Load the item, and decide by what is in it. Writes that must be known to be done once take a token:
/// <see cref="DynamoDatabase.Transaction(string?)"/>, or the <c>token</c> of an update.
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
            $"Whether this {write} of the item with {key} in table '{tableName}' was carried out is unknown: the response to an earlier "
                + "attempt was lost, and "
                + (item is null ? "there is no such item now" : "the item is not as it left it, if it was carried out")
                + $". Load the item, and decide by what is in "
                + $"it{(item is null ? "." : "; Item and GetRecord<T>() have it as it was found.")}",
            tableName,
            key,
            item,
            innerException
        ) { }
}
