using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock;

/// <summary>Represents an in-memory engine of Amazon DynamoDB, with its own tables, clock and credentials.</summary>
/// <remarks>
/// <para>An engine represents one AWS account, in one region or, with <see cref="MockDynamoDbOptions.Regions"/>, in several. Engines
/// share nothing.</para>
/// <para>This type is thread-safe. Reads of an item never wait for writes. Writes to the same table run one after another. After a write to
/// a table, the first page of a query or scan waits for the writes to the table that are in progress, including those of transactions.
/// Other pages do not wait.</para>
/// <para>For the behavior of each request, see the <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/">Amazon
/// DynamoDB API Reference</see>.</para>
/// </remarks>
public sealed partial class MockDynamoDb : IDisposable
{
    private static long _engines;

    private readonly Account _account;
    private Func<Exception>? _createClosedException;
    private volatile bool _disposed;

    /// <summary>Creates an engine without tables.</summary>
    /// <param name="options">The options of the engine, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public MockDynamoDb(MockDynamoDbOptions? options = null)
        : this(new Account((options ?? new MockDynamoDbOptions()).ToSettings())) { }

    private MockDynamoDb(Account account)
    {
        _account = account;
        Streams = new MockStreams(this);
        Kinesis = new MockKinesis(this);
        AccessKey = string.Create(CultureInfo.InvariantCulture, $"MOCK{Interlocked.Increment(ref _engines):D16}");
    }

    /// <summary>Gets the access key ID of the engine's clients, which is unique in the process.</summary>
    /// <remarks>The SDK caches table schemas by credentials, region and URL: clients of two engines with equal credentials could read
    /// each other's schemas.</remarks>
    public string AccessKey { get; }

    /// <summary>Gets the home region of the engine, such as <c>us-east-1</c>: the region of clients and ARNs, unless another one is
    /// chosen.</summary>
    public string Region => _account.Home.Settings.Region;

    /// <summary>Gets all regions of the engine, <see cref="Region"/> first.</summary>
    public IReadOnlyList<string> Regions => _account.Regions;

    /// <summary>Gets the twelve-digit AWS account ID of the engine's ARNs.</summary>
    public string AccountId => _account.Home.Settings.AccountId;

    /// <summary>Gets the engine's clock.</summary>
    public TimeProvider TimeProvider => _account.Home.Settings.TimeProvider;

    /// <summary>Gets the streams of the engine's tables, in all regions.</summary>
    public MockStreams Streams { get; }

    /// <summary>Gets the records that the engine's tables send to Kinesis data streams.</summary>
    public MockKinesis Kinesis { get; }

    /// <summary>Deletes all expired items in tables with time to live, in all regions, regardless of
    /// <see cref="MockDynamoDbOptions.TimeToLiveDelay"/>.</summary>
    /// <returns>The number of deleted items. An item in several replicas counts once, unless
    /// <see cref="MockDynamoDbOptions.ReplicationDelay"/> is set: then each region deletes it on its own.</returns>
    /// <remarks>If that delay is zero, each request deletes the expired items of its tables; call this method if no request follows, for
    /// example when a stream reader waits. See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time
    /// to live</see>.</remarks>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public int DeleteExpiredItems()
    {
        var deleted = 0;
        foreach (var database in Account.Databases)
        {
            deleted += database.Tables.Sum(table => Commit.DeleteExpired(table, database.Now, hasDelay: false));
            _account.Replicate();
        }

        return deleted;
    }

    /// <summary>Runs a request in the home region and returns DynamoDB's response.</summary>
    /// <param name="request">A request of the AWS SDK, which is read only during the call and never changed.</param>
    /// <returns>The response, of the type that belongs to the request, such as
    /// <see cref="Amazon.DynamoDBv2.Model.PutItemResponse"/>.</returns>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    /// <exception cref="AmazonDynamoDBException">DynamoDB returns an error; the exception type, message, error code and status are those of
    /// AWS. The error code is <c>UnknownOperationException</c> for an operation that the engine does not support, and
    /// <c>SerializationException</c> for a string with half of a surrogate pair, which the SDK sends to AWS as U+FFFD.</exception>
    public AmazonWebServiceResponse Execute(AmazonDynamoDBRequest request) => Execute(request, _account.Home);

    /// <summary>Runs a request in a region.</summary>
    internal AmazonWebServiceResponse Execute(AmazonDynamoDBRequest request, Database database)
    {
        ArgumentNullException.ThrowIfNull(request);
        CheckOpen();
        var isUnchecked = RequestTexts.AreCheckedByOperation(request);
        if (!isUnchecked)
            RequestTexts.CheckAll(request);
        try
        {
            return Run(database, RequestCollections.WithoutUnsent(request), ResponseItemConverter.Sdk);
        }
        catch (AmazonDynamoDBException) when (isUnchecked)
        {
            // Strings with half of a surrogate pair are reported before all other errors.
            RequestTexts.CheckAll(request);
            throw;
        }
    }

    /// <summary>Runs a request that was sent as JSON: all of its collections were sent, and its response can only be written as
    /// JSON.</summary>
    internal AmazonWebServiceResponse ExecuteForJson(AmazonDynamoDBRequest request, Database database)
    {
        CheckOpen();
        return Run(database, request, ResponseItemConverter.Json);
    }

    private AmazonWebServiceResponse Run(Database database, AmazonDynamoDBRequest request, ResponseItemConverter items)
    {
        // Before the request, what has arrived by now; after it, what it wrote itself, so that every region has it.
        _account.Replicate();
        try
        {
            var response = OperationTable.Execute(database, request, items);
            _account.Replicate();
            return response;
        }
        catch (AmazonDynamoDBException exception) when (!ModeledErrors.Contains(Operation.GetName(request.GetType()), exception))
        {
            throw ModeledErrors.WithoutType(exception);
        }
    }

    /// <summary>Creates a client of this engine.</summary>
    /// <param name="options">The options of the client, or <see langword="null"/> for the defaults.</param>
    /// <returns>A client that derives from the client of the SDK. Any number of clients can use the same engine; disposing a client does
    /// not affect the engine.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value in <paramref name="options"/> is out of range.</exception>
    /// <exception cref="ArgumentException">The engine does not have <see cref="MockClientOptions.Region"/>.</exception>
    /// <exception cref="InvalidOperationException"><see cref="MockClientOptions.RetryMode"/> is not a value that the SDK
    /// supports.</exception>
    public MockDynamoDbClient CreateClient(MockClientOptions? options = null) => new(this, options);

    /// <summary>Creates an independent copy of this engine, with all of its regions, tables, items, replicas and backups.</summary>
    /// <returns>A new engine with its own credentials; later writes to one engine do not affect the other.</returns>
    /// <remarks>The method takes microseconds regardless of the number of items: the engines share an item until one of them changes the
    /// item. The copy starts with empty streams, and without exports, imports and bulk operations. A table with point-in-time recovery
    /// keeps its past states. Writes that have not yet arrived in another region arrive there in both engines.</remarks>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public MockDynamoDb Fork() => new(Account.Fork());

    /// <summary>Copies the tables of another engine to this engine, with their items, indexes, tags, settings and replicas: those of its
    /// home region to the home region of this engine, and others to the region of the same name.</summary>
    /// <param name="source">The engine to copy from; later writes to one engine do not affect the other.</param>
    /// <param name="rename">A function that returns the name of a table in this engine, or <see langword="null"/> to keep the
    /// names.</param>
    /// <remarks>The method takes microseconds regardless of the number of items: the engines share an item until one of them changes the
    /// item. The copied tables have the ARNs and the creation time of new tables. Backups and past states are not copied: the earliest
    /// restorable time of a table with point-in-time recovery is the time of the call.</remarks>
    /// <exception cref="ArgumentException"><paramref name="rename"/> returned an invalid table name, or this engine already has a table
    /// with one of the names, or does not have a region with tables of the other engine. No table is copied, unless another thread
    /// creates the existing table during the call; then other tables may already be copied.</exception>
    /// <exception cref="ObjectDisposedException">One of the engines was disposed.</exception>
    public void AddTables(MockDynamoDb source, Func<string, string>? rename = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Account.FindMissingRegion(source.Account) is { } region)
            throw new ArgumentException(
                $"The engine has no region '{region}', in which the other engine has tables: add it to "
                    + $"{nameof(MockDynamoDbOptions)}.{nameof(MockDynamoDbOptions.Regions)}.",
                nameof(source)
            );
        if (Account.AddTables(source.Account, rename is null ? name => name : Rename) is { } existing)
            throw new ArgumentException(
                $"The engine already has a table '{existing}': delete it, or rename the copy with '{nameof(rename)}'.",
                nameof(source)
            );

        string Rename(string name) =>
            rename(name) is { } newName && TableNames.IsName(newName)
                ? newName
                : throw new ArgumentException(
                    $"The table '{name}' cannot be renamed to '{rename(name)}': a table name has 3 to 255 characters: a-z, A-Z, 0-9, "
                        + $"'_', '-' and '.'.",
                    nameof(rename)
                );
    }

    /// <summary>Releases all tables and backups, in all regions.</summary>
    /// <remarks>Later requests throw an <see cref="ObjectDisposedException"/>.</remarks>
    public void Dispose()
    {
        // The caller may not own the engine, for example a service container.
        if (_createClosedException is null)
            Close();
    }

    /// <summary>The database of the home region.</summary>
    internal Database Database => Account.Home;

    /// <summary>The databases of all regions, with all writes of other regions that have arrived.</summary>
    internal Account Account
    {
        get
        {
            CheckOpen();
            _account.Replicate();
            return _account;
        }
    }

    /// <summary>Finds the database of a region; that of the home region for <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The engine does not have the region.</exception>
    internal Database FindDatabase(string? region) =>
        region is null
            ? _account.Home
            : _account.Find(region)
                ?? throw new ArgumentException(
                    $"The engine has no region '{region}', only {string.Join(", ", Regions)}: add it to "
                        + $"{nameof(MockDynamoDbOptions)}.{nameof(MockDynamoDbOptions.Regions)}.",
                    nameof(region)
                );

    /// <summary>Finds the database of the region in an ARN; that of the home region for any other text.</summary>
    internal Database FindDatabaseOfArn(string? name)
    {
        var account = Account;
        return name?.Split(':') is ["arn", _, _, var region, ..] ? account.Find(region) ?? account.Home : account.Home;
    }

    /// <summary>Makes <see cref="Dispose"/> do nothing, until the owner calls <see cref="Close"/>.</summary>
    /// <param name="createClosedException">Creates the exception that requests throw after <see cref="Close"/>.</param>
    internal void KeepOpenUntilClosed(Func<Exception> createClosedException) => _createClosedException = createClosedException;

    internal void Close()
    {
        _disposed = true;
        _account.Clear();
    }

    private void CheckOpen()
    {
        if (_disposed && _createClosedException is not null)
            throw _createClosedException();
        ObjectDisposedException.ThrowIf(_disposed, this);
    }
}
