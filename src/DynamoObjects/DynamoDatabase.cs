using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Tables;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <summary>Represents a set of DynamoDB tables that share a client and a name prefix.</summary>
/// <remarks>
/// This type is thread-safe. Keep one instance for the lifetime of the client. In addition to the listed exceptions, every method that
/// sends requests throws the exceptions of the SDK.
/// </remarks>
public sealed partial class DynamoDatabase : IDisposable
{
    /// <summary>
    /// The name of the mapper's <see cref="System.Diagnostics.ActivitySource"/> and <see cref="System.Diagnostics.Metrics.Meter"/>, for
    /// <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry.
    /// </summary>
    public const string TelemetryName = "DynamoObjects";

    private readonly ConcurrentDictionary<Type, object> _tables = new();
    private readonly ConcurrentDictionary<RecordSchema, TableReadiness> _readiness = new();
    private readonly ConcurrentDictionary<Type, object> _writesInDoubt = new();
    private readonly bool _ownsClient;
    private readonly string _prefix;

    /// <summary>Creates a database that uses an existing client without disposing it.</summary>
    /// <param name="client">The DynamoDB client, which can be any implementation.</param>
    /// <param name="options">The options of the database, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <see cref="DynamoDatabaseOptions.TableTimeout"/> is zero or negative.
    /// </exception>
    public DynamoDatabase(IAmazonDynamoDB client, DynamoDatabaseOptions? options = null)
        : this(client, options ?? new DynamoDatabaseOptions(), ownsClient: false) { }

    private DynamoDatabase(IAmazonDynamoDB client, DynamoDatabaseOptions options, bool ownsClient)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options.TablePrefix);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.TableTimeout, TimeSpan.Zero);
        Client = client;
        Options = options;
        _prefix = options.TablePrefix;
        _ownsClient = ownsClient;
        Requests = new DatabaseRequests(client, options.TimeProvider);
        Statuses = new TableStatuses(Requests, options);
    }

    /// <summary>Gets the client that sends all requests, for operations that the mapper does not have.</summary>
    /// <remarks>Its requests need table names with prefix, as <see cref="GetTableName(string)"/> returns them.</remarks>
    public IAmazonDynamoDB Client { get; }

    /// <summary>Gets the options that were passed to the constructor.</summary>
    public DynamoDatabaseOptions Options { get; }

    /// <summary>Creates a database with its own client, which is disposed with the database.</summary>
    /// <param name="options">The connection settings and options of the database, or <see langword="null"/> for the SDK's defaults.</param>
    /// <returns>The database. No request is sent.</returns>
    /// <exception cref="AmazonClientException">The options name no region, and the SDK finds none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <see cref="DynamoDatabaseOptions.TableTimeout"/> is zero or negative.
    /// </exception>
    public static DynamoDatabase Connect(DynamoConnectionOptions? options = null)
    {
        options ??= new DynamoConnectionOptions();
        return new DynamoDatabase(DynamoClientFactory.CreateClient(options), options, ownsClient: true);
    }

    /// <summary>Returns the table of a record class.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <returns>The table. The first use of the table, not this call, creates it in DynamoDB.</returns>
    /// <remarks>Every call returns the same instance.</remarks>
    /// <exception cref="DynamoSchemaException">The class has no mapping.</exception>
    public DynamoTable<T> Table<T>()
        where T : class => (DynamoTable<T>)_tables.GetOrAdd(typeof(T), static (_, database) => new DynamoTable<T>(database), this);

    /// <summary>Returns the name of a record class's table in DynamoDB: the prefix and the name that the class declares.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <returns>The table's name, with its prefix.</returns>
    public string GetTableName<T>()
        where T : class => GetTableName(RecordSchema<T>.Instance.TableName);

    /// <summary>Returns the name of a table in DynamoDB: the prefix and the name.</summary>
    /// <param name="name">The table's name, without prefix.</param>
    /// <returns>The table's name, with its prefix.</returns>
    /// <exception cref="DynamoSchemaException">
    /// The name with prefix is not 3 to 255 characters of <c>a-z A-Z 0-9 _ . -</c>, as DynamoDB requires.
    /// </exception>
    public string GetTableName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return TableName.Combine(_prefix, name);
    }

    /// <summary>Disposes the client if the database created it.</summary>
    public void Dispose()
    {
        if (_ownsClient)
            Client.Dispose();
    }

    /// <summary>Sends the mapper's requests, and records them in traces and metrics.</summary>
    internal DatabaseRequests Requests { get; }

    internal TableStatuses Statuses { get; }

    /// <summary>The writes with an unknown outcome in a record class's table, which all objects for this table share.</summary>
    internal WritesInDoubt<T> GetWritesInDoubt<T>()
        where T : class => (WritesInDoubt<T>)_writesInDoubt.GetOrAdd(typeof(T), static _ => new WritesInDoubt<T>());

    internal ValueTask EnsureTableAsync(RecordSchema schema, CancellationToken cancellationToken) =>
        GetReadinessIfCreating(schema)?.WaitAsync(cancellationToken) ?? default;

    /// <summary>The wait for a table before its use, or null if the database does not create tables.</summary>
    internal TableReadiness? GetReadinessIfCreating(RecordSchema schema) => Options.CreateTables ? GetReadiness(schema) : null;

    private TableReadiness GetReadiness(RecordSchema schema) =>
        _readiness.GetOrAdd(
            schema,
            static (schema, database) =>
                new TableReadiness(database.Requests, database.Options, database.Statuses, schema, database.GetTableName(schema.TableName)),
            this
        );
}
