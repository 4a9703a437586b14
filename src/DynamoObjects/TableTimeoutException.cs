namespace DynamoObjects;

/// <summary>A table did not become ACTIVE within <see cref="DynamoDatabaseOptions.TableTimeout"/>.</summary>
public sealed class TableTimeoutException : DynamoException
{
    internal TableTimeoutException(string tableName, string status, TimeSpan timeout)
        : base($"Table '{tableName}' was not ACTIVE after {timeout}: its status is {status}. Raise DynamoDatabaseOptions.TableTimeout, or look at the table.")
        => TableName = tableName;

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }
}
