namespace DynamoObjects;

/// <summary>
/// The exception that is thrown when a record, an item or a table does not match the schema that the record class declares.
/// </summary>
/// <param name="message">The message, with the type, the attribute and the value that do not match.</param>
/// <param name="innerException">The cause, or <see langword="null"/>.</param>
public sealed class DynamoSchemaException(string message, Exception? innerException = null) : DynamoException(message, innerException)
{
    /// <summary>Gets the key of the item that does not match, or <see langword="null"/> if the exception is not about one item.</summary>
    public DynamoKey? Key { get; internal init; }
}
