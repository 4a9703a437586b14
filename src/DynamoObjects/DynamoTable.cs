using Amazon.DynamoDBv2;
using DynamoObjects.Mapping;
using DynamoObjects.Tables;
using DynamoObjects.Telemetry;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <summary>Represents the table of a record class.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <param name="database">The database that the table is in.</param>
/// <remarks>
/// <para>The first use creates the table in DynamoDB, unless <see cref="DynamoDatabaseOptions.CreateTables"/> is <see langword="false"/>.
/// This type is thread-safe. Derive from it to add methods of your own.</para>
/// <para>In addition to the listed exceptions, every method throws the exceptions of the SDK. On the first use of the table, a method also
/// throws the exceptions of <see cref="DynamoDatabase.CreateTableAsync{T}(CancellationToken)"/>: <see cref="TableTimeoutException"/> and
/// <see cref="DynamoSchemaException"/>. A write that conflicts with a transaction on the same item is retried with backoff.</para>
/// </remarks>
public partial class DynamoTable<T>(DynamoDatabase database)
    where T : class
{
    private readonly TableReadiness? _readiness = database?.GetReadinessIfCreating(RecordSchema<T>.Instance);

    /// <summary>Gets the database that the table is in.</summary>
    public DynamoDatabase Database { get; } = database ?? throw new ArgumentNullException(nameof(database));

    /// <summary>Gets the client that sends all requests.</summary>
    public IAmazonDynamoDB Client => Database.Client;

    /// <summary>Gets the table's name in DynamoDB, with its prefix.</summary>
    public string Name { get; } = database.GetTableName(RecordSchema<T>.Instance.TableName);

    internal static RecordSchema<T> Schema => RecordSchema<T>.Instance;

    /// <summary>The placeholder and name of the partition key, for all conditions on the existence of an item.</summary>
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
