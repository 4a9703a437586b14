using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock;

/// <summary>DynamoDB Streams of a <see cref="MockDynamoDb"/>: the changes of the last 24 hours of tables that have a stream.</summary>
/// <remarks>
/// <para>The operations of the API, such as <c>GetRecords</c>, are served over HTTP by <c>DynamoObjects.Mock.Server</c>.</para>
/// <para>A shard is closed after four hours by <see cref="MockDynamoDb.TimeProvider"/>, and changes are kept for 24. A fork begins with
/// empty streams.</para>
/// <para>Thread safety: every member may be called from any number of threads at once.</para>
/// <para>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">Change data capture for DynamoDB
/// Streams</see>.</para>
/// </remarks>
public sealed class MockStreams
{
    private readonly MockDynamoDb _mock;

    internal MockStreams(MockDynamoDb mock) => _mock = mock;

    /// <summary>Reads the changes of a table in their order, those that were made and then those that come, until the stream is disabled
    /// or the reading canceled.</summary>
    /// <param name="tableName">The table, by its name or ARN; its latest stream is read.</param>
    /// <param name="fromOldest">Whether the changes of the last 24 hours come first; otherwise only those that are made after the call
    /// of this method.</param>
    /// <param name="cancellationToken">Ends the reading, with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The changes; each enumeration begins at the same place. Nothing is polled: a write wakes those that wait, and so does
    /// a request that finds an item expired; the clock alone does not.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such table.</exception>
    /// <exception cref="InvalidOperationException">The table has no stream.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public IAsyncEnumerable<StreamChange> ReadAsync(
        string tableName,
        bool fromOldest = true,
        CancellationToken cancellationToken = default
    ) =>
        ChangeReader.ReadAsync(
            _mock.Database,
            FindLatest(tableName),
            fromOldest ? 0 : StreamLog.NextNumber,
            change => new StreamChange(change),
            cancellationToken
        );

    /// <summary>Closes the open shard of a table's stream and opens the next one, as AWS does every few hours.</summary>
    /// <param name="tableName">The table, by its name or ARN.</param>
    /// <exception cref="ResourceNotFoundException">There is no such table.</exception>
    /// <exception cref="InvalidOperationException">The table has no stream.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public void RollShards(string tableName) => FindLatest(tableName).RollShard();

    private StreamLog FindLatest(string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return StreamNames.FindLatest(_mock.Database, tableName);
    }
}
