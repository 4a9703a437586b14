using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock;

/// <summary>An Amazon DynamoDB in memory: its own tables, its own clock, its own credentials.</summary>
/// <remarks>
/// <para>An engine answers as one AWS account in one region. Two engines share nothing.</para>
/// <para>Thread safety: every member may be called from any number of threads at once. Reads of an item never wait for
/// the write of another. Writes to one table follow one another. The first page of a query or scan after a write waits
/// until no write to the table is being done, nor a transaction that writes to it prepared; other pages wait for
/// nothing.</para>
/// <para>See the <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/">API reference</see> of
/// Amazon DynamoDB, which says what each request answers.</para>
/// </remarks>
public sealed partial class MockDynamoDb : IDisposable
{
    private static long _engines;

    private readonly Database _database;
    private Func<Exception>? _createClosedException;
    private volatile bool _disposed;

    /// <summary>Makes an engine without tables.</summary>
    /// <param name="options">How the engine behaves; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public MockDynamoDb(MockDynamoDbOptions? options = null)
        : this(new Database((options ?? new MockDynamoDbOptions()).ToSettings())) { }

    private MockDynamoDb(Database database)
    {
        _database = database;
        Streams = new MockStreams(this);
        AccessKey = string.Create(CultureInfo.InvariantCulture, $"MOCK{Interlocked.Increment(ref _engines):D16}");
    }

    /// <summary>The access key id that the engine's clients carry, unlike that of every other engine of the process.</summary>
    /// <remarks>The SDK caches table schemas by credentials, region and URL: equal credentials on two engines would
    /// let one read the other's schemas.</remarks>
    public string AccessKey { get; }

    /// <summary>The AWS region that ARNs name, such as <c>us-east-1</c>.</summary>
    public string Region => _database.Settings.Region;

    /// <summary>The twelve digits of the AWS account that ARNs name.</summary>
    public string AccountId => _database.Settings.AccountId;

    /// <summary>The clock that the engine reads.</summary>
    public TimeProvider TimeProvider => _database.Settings.TimeProvider;

    /// <summary>The streams of the tables that have one.</summary>
    public MockStreams Streams { get; }

    /// <summary>Deletes every item that has expired, in tables with time to live, without the delay of
    /// <see cref="MockDynamoDbOptions.TimeToLiveDelay"/>.</summary>
    /// <returns>How many items were deleted.</returns>
    /// <remarks>Without a delay there is no need to call it: each request sees to it. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time to live</see>.</remarks>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public int DeleteExpiredItems() => Database.Tables.Sum(table => Commit.DeleteExpired(table, Database.Now, hasDelay: false));

    /// <summary>Runs one request and gives DynamoDB's response.</summary>
    /// <param name="request">A request of the SDK's own model; it is read during the call only and never changed.</param>
    /// <returns>The response that belongs to the request, such as a
    /// <see cref="Amazon.DynamoDBv2.Model.PutItemResponse"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    /// <exception cref="AmazonDynamoDBException">DynamoDB refuses the request; the type, message, error code and status
    /// are AWS's. An operation that the engine does not have answers the error code
    /// <c>UnknownOperationException</c>; text with half of a surrogate pair, which no request can carry and for which the SDK would send
    /// U+FFFD, the error code <c>SerializationException</c>.</exception>
    public AmazonWebServiceResponse Execute(AmazonDynamoDBRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var database = Database;
        var isUnchecked = RequestTexts.AreCheckedByOperation(request);
        if (!isUnchecked)
            RequestTexts.CheckAll(request);
        try
        {
            return OperationTable.Execute(database, RequestCollections.WithoutUnsent(request), ResponseItemConverter.Sdk);
        }
        catch (AmazonDynamoDBException) when (isUnchecked)
        {
            // Text that is no text comes before all else that is wrong with a request.
            RequestTexts.CheckAll(request);
            throw;
        }
    }

    /// <summary>Runs one request that was sent as JSON, where every collection that is there was sent; its response is only to be
    /// written as JSON.</summary>
    internal AmazonWebServiceResponse ExecuteForJson(AmazonDynamoDBRequest request) =>
        OperationTable.Execute(Database, request, ResponseItemConverter.Json);

    /// <summary>Makes a client of this engine.</summary>
    /// <param name="options">How the client behaves; <see langword="null"/> for the defaults.</param>
    /// <returns>A client of the SDK's own type; any number of clients may share the engine, and disposing one leaves the engine
    /// as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number in <paramref name="options"/> is negative.</exception>
    public MockDynamoDbClient CreateClient(MockClientOptions? options = null) => new(this, options);

    /// <summary>Makes an independent engine that begins with this engine's tables and items.</summary>
    /// <returns>A new engine with credentials of its own; what one of the two writes, the other never sees.</returns>
    /// <remarks>Takes microseconds whatever the tables hold: items are shared until one side changes them.</remarks>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public MockDynamoDb Fork() => new(Database.Fork());

    /// <summary>Adds the tables of another engine to this one, with their items, indexes, tags and settings, as if they
    /// were made here and now.</summary>
    /// <param name="source">Keeps its tables; what one of the two engines writes later, the other never sees.</param>
    /// <param name="rename">Gives the name that a table has here; <see langword="null"/> to keep the names.</param>
    /// <remarks>Takes microseconds whatever the tables hold: items are shared until one side changes them.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">This engine has a table of one of the names; no table is added then, unless
    /// another thread made it meanwhile. Or <paramref name="rename"/> gave what cannot be a table's name; no table is added
    /// then.</exception>
    /// <exception cref="ObjectDisposedException">One of the engines was disposed.</exception>
    public void AddTables(MockDynamoDb source, Func<string, string>? rename = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Database.AddTables(source.Database, rename is null ? name => name : Rename) is { } existing)
            throw new ArgumentException($"The engine already has a table '{existing}'.", nameof(source));

        string Rename(string name) =>
            rename(name) is { } newName && TableNames.IsName(newName)
                ? newName
                : throw new ArgumentException(
                    $"The table '{name}' cannot have the name '{rename(name)}' here: a name has 3 to 255 of the characters a-z, "
                        + $"A-Z, 0-9, '_', '-' and '.'.",
                    nameof(rename)
                );
    }

    /// <summary>Forgets all tables; every later request throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        // Somebody who does not own it, such as a service container.
        if (_createClosedException is null)
            Close();
    }

    internal Database Database
    {
        get
        {
            if (_disposed && _createClosedException is not null)
                throw _createClosedException();
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _database;
        }
    }

    /// <summary>Leaves the end of the engine to its owner, who calls <see cref="Close"/>; <see cref="Dispose"/> does nothing.</summary>
    /// <param name="createClosedException">Makes what requests throw after the end.</param>
    internal void KeepOpenUntilClosed(Func<Exception> createClosedException) => _createClosedException = createClosedException;

    internal void Close()
    {
        _disposed = true;
        _database.Clear();
    }
}
