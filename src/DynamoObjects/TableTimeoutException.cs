namespace DynamoObjects;

/// <summary>
/// The exception that is thrown when a table does not reach the expected status within <see cref="DynamoDatabaseOptions.TableTimeout"/>.
/// </summary>
public sealed class TableTimeoutException : DynamoException
{
    internal TableTimeoutException(string tableName, string expected, string found, TimeSpan timeout, Exception? innerException = null)
        : base(
            $"Table '{tableName}' was not {expected} after {timeout}: {found}. Raise DynamoDatabaseOptions.TableTimeout, or check the "
                + $"table in DynamoDB.",
            innerException
        ) => TableName = tableName;

    /// <summary>Gets the table's name, with its prefix.</summary>
    public string TableName { get; }
}
