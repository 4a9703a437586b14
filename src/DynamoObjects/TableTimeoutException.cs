namespace DynamoObjects;

/// <summary>A table was not usable, or not gone, within <see cref="DynamoDatabaseOptions.TableTimeout"/>.</summary>
public sealed class TableTimeoutException : DynamoException
{
    internal TableTimeoutException(string tableName, string expected, string found, TimeSpan timeout, Exception? innerException = null)
        : base(
            $"Table '{tableName}' was not {expected} after {timeout}: {found}. Raise DynamoDatabaseOptions.TableTimeout, or look at "
                + $"the table.",
            innerException
        ) => TableName = tableName;

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }
}
