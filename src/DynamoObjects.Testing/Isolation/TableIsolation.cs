using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Isolation;

/// <summary>What stands between a test's client and DynamoDB: the test's own table names on one side, prefixed ones on the other.</summary>
/// <remarks>Thread-safe. A call is what lies between <see cref="Enter"/> and <see cref="Leave"/>; after the end of the
/// test none is let in.</remarks>
internal sealed class TableIsolation(string testName, string prefix)
{
    private readonly PendingCalls _calls = new(testName);
    private readonly ConcurrentDictionary<string, bool> _backedUpTables = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> _createdTables = new(StringComparer.Ordinal);

    public string TestName { get; } = testName;

    public TableNames Names { get; } = new(prefix);

    /// <summary>The tables, by the names that DynamoDB knows, of which the test has asked for a backup: backups stay when
    /// their tables go.</summary>
    public IEnumerable<string> BackedUpTables => _backedUpTables.Keys;

    /// <summary>The tables that the test has created and not deleted, by its own names.</summary>
    public IEnumerable<string> CreatedTables => _createdTables.Keys.Order(StringComparer.Ordinal);

    public void AddCreated(string table) => _createdTables[table] = true;

    /// <summary>Begins a call: gives what to send in place of a request, which stays as it is. Where it throws, no call has
    /// begun.</summary>
    /// <exception cref="ObjectDisposedException">The test has ended.</exception>
    /// <exception cref="NotSupportedException">The operation is not known.</exception>
    public AmazonDynamoDBRequest Enter(AmazonDynamoDBRequest request)
    {
        _calls.Enter();
        try
        {
            var outgoing = OutgoingRequests.Rewrite(request, Names);
            if (outgoing is CreateBackupRequest { TableName: { } table })
                _backedUpTables[table] = true;
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

    /// <summary>Does for the test what goes round its client, as a call that its end waits for.</summary>
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
