using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Translates between the test's own table names and the prefixed names in DynamoDB.</summary>
/// <remarks>Thread-safe. A call lasts from <see cref="Enter"/> to <see cref="Leave"/>; after the end of the test, calls
/// are rejected.</remarks>
internal sealed class TableIsolation(string testName, string prefix)
{
    private readonly PendingCalls _calls = new(testName);
    private readonly ConcurrentDictionary<string, bool> _backedUpTables = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> _recoverableTables = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> _createdTables = new(StringComparer.Ordinal);

    public string TestName { get; } = testName;

    public TableNames Names { get; } = new(prefix);

    /// <summary>The tables, by their names in DynamoDB, that the test has created backups of: backups remain when their
    /// tables are dropped.</summary>
    public IEnumerable<string> BackedUpTables => _backedUpTables.Keys;

    /// <summary>The tables, by their names in DynamoDB, with point-in-time recovery: DynamoDB creates a backup of such a
    /// table when it is dropped.</summary>
    public IEnumerable<string> RecoverableTables => _recoverableTables.Keys;

    /// <summary>The tables that the test has created and not deleted, by the test's own names.</summary>
    public IEnumerable<string> CreatedTables => _createdTables.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether the end of the test also drops its tables in other regions.</summary>
    public bool HasOtherRegions { get; set; }

    public void AddCreated(string table) => _createdTables[table] = true;

    /// <summary>Begins a call and returns the request to send; the caller's request is not changed. If it throws, no
    /// call has begun.</summary>
    /// <exception cref="ObjectDisposedException">The test has ended.</exception>
    /// <exception cref="NotSupportedException">The operation is not supported.</exception>
    public AmazonDynamoDBRequest Enter(AmazonDynamoDBRequest request)
    {
        _calls.Enter();
        try
        {
            if (!HasOtherRegions && request is UpdateTableRequest { ReplicaUpdates.Count: > 0 })
                throw CreateReplicaException();
            var outgoing = OutgoingRequests.Rewrite(request, Names);
            if (outgoing is CreateBackupRequest { TableName: { } table })
                _backedUpTables[table] = true;
            if (
                outgoing is UpdateContinuousBackupsRequest
                {
                    TableName: { } recoverable,
                    PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled: true
                }
            )
            {
                _recoverableTables[recoverable] = true;
            }

            foreach (var created in RequestFacts.GetCreatedTables(request))
                AddCreated(created);
            return outgoing;
        }
        catch
        {
            _calls.Leave();
            throw;
        }
    }

    public void Leave() => _calls.Leave();

    private static NotSupportedException CreateReplicaException() =>
        new(
            "The client of a test supports replicas of tables on Backend.Mock only: the end of the test could not drop tables in other "
                + "regions. Declare the test for Backend.Mock alone, or create a client of your own."
        );

    /// <summary>Runs work for the test that bypasses its client, as a call that the end of the test waits
    /// for.</summary>
    /// <exception cref="ObjectDisposedException">The test has ended.</exception>
    public async Task RunAsync(Func<Task> work)
    {
        _calls.Enter();
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            _calls.Leave();
        }
    }

    public void RewriteIncoming(AmazonDynamoDBRequest request, AmazonWebServiceResponse response)
    {
        IncomingResponses.Rewrite(request, response, Names);
        if (request is DeleteTableRequest { TableName: { } deleted })
            _createdTables.TryRemove(TableNames.GetName(deleted), out _);
    }

    public void RewriteIncoming(Exception error) => IncomingErrors.Rewrite(error, Names);

    /// <inheritdoc cref="PendingCalls.CloseAsync"/>
    public Task CloseAsync(TimeProvider timeProvider) => _calls.CloseAsync(timeProvider);
}
