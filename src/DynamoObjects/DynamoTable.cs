using Amazon.DynamoDBv2;
using DynamoObjects.Mapping;
using DynamoObjects.Tables;
using DynamoObjects.Telemetry;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <summary>
/// The table of a record class, created when it is first used. Thread-safe. Derive from it to give a table queries of its own.
/// </summary>
/// <typeparam name="T">The record class.</typeparam>
/// <param name="database">The database that the table is in.</param>
/// <remarks>
/// Beside what each method says, all throw what the SDK throws, and at the table's first use <see cref="TableTimeoutException"/> and
/// <see cref="DynamoSchemaException"/>, as <see cref="DynamoDatabase.CreateTableAsync{T}(CancellationToken)"/> does. A write that a
/// transaction over the same item is in the way of is sent again after a while, some times.
/// </remarks>
public partial class DynamoTable<T>(DynamoDatabase database)
    where T : class
{
    private readonly TableReadiness? _readiness = database?.GetReadinessIfCreating(RecordSchema<T>.Instance);

    /// <summary>The database that the table is in.</summary>
    public DynamoDatabase Database { get; } = database ?? throw new ArgumentNullException(nameof(database));

    /// <summary>The client that requests go through.</summary>
    public IAmazonDynamoDB Client => Database.Client;

    /// <summary>The table's name in DynamoDB, with its prefix.</summary>
    public string Name { get; } = database.GetTableName(RecordSchema<T>.Instance.TableName);

    internal static RecordSchema<T> Schema => RecordSchema<T>.Instance;

    /// <summary>The name of the partition key, for all conditions that an item is there, or is not.</summary>
    internal Dictionary<string, string> KeyNames { get; } =
        new(1) { [UpdateTemplate.Key] = RecordSchema<T>.Instance.HashKey.AttributeName };

    /// <summary>The writes of records that ended without a response.</summary>
    internal WritesInDoubt<T> InDoubt { get; } = database.GetWritesInDoubt<T>();

    internal ValueTask EnsureTableAsync(CancellationToken cancellationToken) => _readiness?.WaitAsync(cancellationToken) ?? default;

    private DynamoException LogRejection(DynamoException exception)
    {
        Database.Options.Logger.WriteRejected(Name, exception.Message);
        return exception;
    }
}
