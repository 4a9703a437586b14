using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>
/// A write was sent more than once, because a response was lost, and what is stored now does not show whether it was carried out: it may have been, and then been changed
/// by somebody else.
/// </summary>
/// <remarks>
/// Load the item, and decide by what is in it. Writes that must be known to be done once take a token:
/// <see cref="DynamoDatabase.Transaction(string?)"/>, or the <c>token</c> of an update.
/// </remarks>
public sealed class WriteOutcomeUnknownException : DynamoException
{
    private readonly Dictionary<string, AttributeValue>? _item;

    internal WriteOutcomeUnknownException(
        string write, string tableName, DynamoKey key, Dictionary<string, AttributeValue>? item, Exception? innerException)
        : base(
            $"Whether this {write} of the item with {key} in table '{tableName}' was carried out is unknown: the response to an earlier attempt was lost, and "
            + (item is null ? "there is no such item now" : "the item is not as it left it, if it was carried out")
            + ". Load the item, and decide by what is in it"
            + (item is null ? "." : "; Item and GetRecord<T>() have it as it was found."),
            innerException)
        => (TableName, Key, _item) = (tableName, key, item);

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>The item's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>The item as it was found by the last attempt, or <see langword="null"/> where there was none.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Item => _item;

    /// <summary>The item that was found as a loaded record, which can be changed and saved.</summary>
    /// <typeparam name="T">The table's record class.</typeparam>
    /// <returns>A new record, or <see langword="null"/> where there was no item.</returns>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public T? GetRecord<T>()
        where T : class
        => _item is null ? null : RecordSchema<T>.Of.Load(new Dictionary<string, AttributeValue>(_item));
}
