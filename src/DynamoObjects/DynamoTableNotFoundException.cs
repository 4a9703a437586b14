namespace DynamoObjects;

/// <summary>The exception that is thrown when a table does not exist.</summary>
public sealed class DynamoTableNotFoundException : DynamoException
{
    internal DynamoTableNotFoundException(string tableName)
        : base(
            $"Table '{tableName}' does not exist. Check the name and DynamoDatabaseOptions.TablePrefix, or create it with "
                + $"DynamoDatabase.CreateTableAsync."
        ) => TableName = tableName;

    /// <summary>Gets the table's name, with its prefix.</summary>
    public string TableName { get; }
}
