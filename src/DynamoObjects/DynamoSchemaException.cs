namespace DynamoObjects;

/// <summary>A record, an item or a table does not fit the schema that the record declares.</summary>
/// <param name="message">What does not fit, naming type, attribute and value.</param>
/// <param name="innerException">What found it, or <see langword="null"/>.</param>
public sealed class DynamoSchemaException(string message, Exception? innerException = null) : DynamoException(message, innerException)
{
    /// <summary>The key of the item that does not fit, or <see langword="null"/> where it is not one item.</summary>
    public DynamoKey? Key { get; internal init; }
}
