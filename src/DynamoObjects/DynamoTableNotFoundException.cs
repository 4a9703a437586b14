namespace DynamoObjects;

/// <summary>The database has no table of the given name.</summary>
public sealed class DynamoTableNotFoundException : DynamoException
{
    internal DynamoTableNotFoundException(string tableName)
        : base(
            $"There is no table '{tableName}'. Check the name and DynamoDatabaseOptions.TablePrefix, or create it with "
                + $"DynamoDatabase.CreateTableAsync."
        ) => TableName = tableName;

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }
}
