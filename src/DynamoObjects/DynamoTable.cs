using Amazon.DynamoDBv2;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>The table of a record class. Thread-safe. Derive from it to give a table queries of its own.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <param name="database">The database that the table is in.</param>
public class DynamoTable<T>(DynamoDatabase database)
    where T : DynamoRecord, IDynamoRecord<T>
{
    private static readonly RecordSchema<T> Schema = T.Schema;

    /// <summary>The database that the table is in.</summary>
    public DynamoDatabase Database { get; } = database ?? throw new ArgumentNullException(nameof(database));

    /// <summary>The client that requests go through.</summary>
    public IAmazonDynamoDB Client => Database.Client;

    /// <summary>The table's name in DynamoDB, with its prefix.</summary>
    public string Name { get; } = database.GetTableName(Schema.TableName);
}
