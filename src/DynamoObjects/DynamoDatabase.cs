using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Tables;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <summary>A set of DynamoDB tables behind one client, which share a prefix. Thread-safe; meant to live as long as the client.</summary>
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

    /// <summary>Makes a database over an existing client, which stays the caller's to dispose.</summary>
    /// <param name="client">Any client of DynamoDB.</param>
    /// <param name="options">How tables are treated; <see langword="null"/> for the defaults.</param>
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

    /// <summary>
    /// The client that everything goes through, for what the mapper does not do. It knows tables by their names with prefix, which
    /// <see cref="GetTableName(string)"/> gives.
    /// </summary>
    public IAmazonDynamoDB Client { get; }

    /// <summary>The options the database was made with.</summary>
    public DynamoDatabaseOptions Options { get; }

    /// <summary>Makes a database with a client of its own, which is disposed with the database.</summary>
    /// <param name="options">Where to connect to; <see langword="null"/> for the SDK's own defaults.</param>
    /// <returns>The database. Nothing is sent yet.</returns>
    /// <exception cref="AmazonClientException">No region is given, and the SDK finds none.</exception>
    public static DynamoDatabase Connect(DynamoConnectionOptions? options = null)
    {
        options ??= new DynamoConnectionOptions();
        return new DynamoDatabase(DynamoClientFactory.CreateClient(options), options, ownsClient: true);
    }

    /// <summary>The table of a record class; every call gives the same instance.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <returns>The table. It is created in DynamoDB at its first use, not here.</returns>
    public DynamoTable<T> Table<T>()
        where T : class => (DynamoTable<T>)_tables.GetOrAdd(typeof(T), static (_, database) => new DynamoTable<T>(database), this);

    /// <summary>The name in DynamoDB of a record class's table: prefix and declared name.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <returns>The table's name, with the prefix.</returns>
    public string GetTableName<T>()
        where T : class => GetTableName(RecordSchema<T>.Instance.TableName);

    /// <summary>The name in DynamoDB of a table: prefix and name.</summary>
    /// <param name="name">A table's name without prefix.</param>
    /// <returns>The table's name, with the prefix.</returns>
    /// <exception cref="DynamoSchemaException">DynamoDB rejects the name: it has not 3 to 255 of <c>a-z A-Z 0-9 _ . -</c>.</exception>
    public string GetTableName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return TableName.Combine(_prefix, name);
    }

    /// <summary>Disposes the client, if the database made it.</summary>
    public void Dispose()
    {
        if (_ownsClient)
            Client.Dispose();
    }

    /// <summary>What the mapper itself sends goes through here, and is seen by traces and metrics.</summary>
    internal DatabaseRequests Requests { get; }

    internal TableStatuses Statuses { get; }

    /// <summary>The writes in doubt of a record class's table, which all objects for this table share.</summary>
    internal WritesInDoubt<T> GetWritesInDoubt<T>()
        where T : class => (WritesInDoubt<T>)_writesInDoubt.GetOrAdd(typeof(T), static _ => new WritesInDoubt<T>());

    internal ValueTask EnsureTableAsync(RecordSchema schema, CancellationToken cancellationToken) =>
        GetReadinessIfCreating(schema)?.WaitAsync(cancellationToken) ?? default;

    /// <summary>What the use of a table has to wait for, or null where tables are somebody else's to create.</summary>
    internal TableReadiness? GetReadinessIfCreating(RecordSchema schema) => Options.CreateTables ? GetReadiness(schema) : null;

    private TableReadiness GetReadiness(RecordSchema schema) =>
        _readiness.GetOrAdd(
            schema,
            static (schema, database) =>
                new TableReadiness(database.Requests, database.Options, database.Statuses, schema, database.GetTableName(schema.TableName)),
            this
        );
}
