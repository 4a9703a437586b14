using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock;

/// <summary>Provides the changes of the last 24 hours from the streams of the tables in a <see cref="MockDynamoDb"/>.</summary>
/// <remarks>
/// <para><c>DynamoObjects.Mock.Server</c> provides the operations of the DynamoDB Streams API, such as <c>GetRecords</c>, over HTTP.</para>
/// <para>According to <see cref="MockDynamoDb.TimeProvider"/>, a shard is closed after four hours, and changes are kept for 24 hours. A
/// fork starts with empty streams.</para>
/// <para>This type is thread-safe.</para>
/// <para>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">Change data capture for DynamoDB
/// Streams</see>.</para>
/// </remarks>
public sealed class MockStreams
{
    private readonly MockDynamoDb _mock;

    internal MockStreams(MockDynamoDb mock) => _mock = mock;

    /// <summary>Reads the changes of a table in order and waits for new ones, until the stream is disabled.</summary>
    /// <param name="tableName">The name of a table in the home region, or the ARN of a table in any region of the engine; its latest
    /// stream is read.</param>
    /// <param name="fromOldest"><see langword="true"/> to start with the changes of the last 24 hours; <see langword="false"/> to
    /// return only changes after the call of this method.</param>
    /// <param name="cancellationToken">Cancels the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The changes; each enumeration starts at the same position. Waiting readers are notified by each write and by each
    /// request that deletes an expired item; the clock alone does not delete expired items, and does not let writes of other regions
    /// arrive that <see cref="MockDynamoDbOptions.ReplicationDelay"/> holds back.</returns>
    /// <exception cref="ResourceNotFoundException">The table does not exist.</exception>
    /// <exception cref="InvalidOperationException">The table has no stream.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public IAsyncEnumerable<StreamChange> ReadAsync(
        string tableName,
        bool fromOldest = true,
        CancellationToken cancellationToken = default
    ) =>
        ChangeReader.ReadAsync(
            FindDatabase(tableName),
            FindLatest(tableName),
            fromOldest ? 0 : StreamLog.NextNumber,
            change => new StreamChange(change),
            cancellationToken
        );

    /// <summary>Closes the open shard of a table's stream and opens the next one, as AWS does every few hours.</summary>
    /// <param name="tableName">The name of a table in the home region, or the ARN of a table in any region.</param>
    /// <exception cref="ResourceNotFoundException">The table does not exist.</exception>
    /// <exception cref="InvalidOperationException">The table has no stream.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public void RollShards(string tableName) => FindLatest(tableName).RollShard();

    private StreamLog FindLatest(string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return StreamNames.FindLatest(FindDatabase(tableName), tableName);
    }

    private Database FindDatabase(string? tableName) => _mock.FindDatabaseOfArn(tableName);
}
