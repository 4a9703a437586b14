using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Integrations;

namespace DynamoObjects.Mock;

/// <summary>Provides the records that the tables in a <see cref="MockDynamoDb"/> send to Kinesis data streams.</summary>
/// <remarks>
/// <para>A table sends records to the stream that <c>EnableKinesisStreamingDestination</c> names while that destination is ACTIVE or
/// UPDATING. The engine has no Kinesis: any ARN of a stream in its region and account is accepted.</para>
/// <para>The engine keeps the last 100,000 records of all tables for new readers. A record shares its items with the table. A fork, and an
/// engine that was loaded, have the destinations of their source, and no records.</para>
/// <para>On AWS, records can be out of order or repeated. The engine sends each record once, in the order of the changes.</para>
/// <para>This type is thread-safe.</para>
/// <para>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html">Kinesis Data Streams for
/// DynamoDB</see>.</para>
/// </remarks>
public sealed class MockKinesis
{
    private readonly MockDynamoDb _mock;

    internal MockKinesis(MockDynamoDb mock) => _mock = mock;

    /// <summary>Reads the records of a table or a stream in order and waits for new ones, until no destination sends any.</summary>
    /// <param name="tableOrStream">The name or ARN of a table, or the ARN of a Kinesis data stream, which can have the records of several
    /// tables.</param>
    /// <param name="fromOldest"><see langword="true"/> to start with the oldest record; <see langword="false"/> to return only records of
    /// changes after the call of this method.</param>
    /// <param name="cancellationToken">Cancels the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The records. The enumeration ends when the destinations are disabled or their tables are deleted. Waiting readers are
    /// notified by each record and by each request that changes a destination or deletes an expired item; the clock alone does not notify
    /// them. A reader that is behind keeps the records that it has not read, in addition to the last 100,000.</returns>
    /// <exception cref="ResourceNotFoundException">The table does not exist.</exception>
    /// <exception cref="InvalidOperationException">The table has no destination, or only failed ones, or no table has a destination with
    /// the ARN.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public IAsyncEnumerable<KinesisRecord> ReadAsync(
        string tableOrStream,
        bool fromOldest = true,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(tableOrStream);
        var database = _mock.FindDatabaseOfArn(tableOrStream);
        return KinesisReader.ReadAsync(
            database,
            KinesisSource.Find(database, tableOrStream),
            fromOldest ? null : database.Kinesis.Latest,
            record => new KinesisRecord(record),
            cancellationToken
        );
    }
}
