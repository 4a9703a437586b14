using DynamoObjects.Mock.Snapshots;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock;

public sealed partial class MockDynamoDb
{
    /// <summary>Saves all tables and backups with their settings and items, as they are at the time of the call.</summary>
    /// <param name="destination">The stream to write to; it is neither flushed nor closed.</param>
    /// <param name="cancellationToken">Cancels the save; the incomplete data cannot be loaded.</param>
    /// <returns>A task that completes when all data is written.</returns>
    /// <remarks>
    /// <para>Concurrent writes do not wait: the method forks the engine and saves the fork. Tables of all regions are saved, with their
    /// replicas; writes that have not yet arrived in another region have arrived there in the saved data.</para>
    /// <para>The data is UTF-8 text with one line of JSON for each table, each backup and each item; items are in DynamoDB JSON. The
    /// last line contains the SHA-256 of all lines before it. Client request tokens of past transactions, stream records and the
    /// history for point-in-time recovery are not saved.</para>
    /// <para>The <c>DynamoSnapshot</c> class of DynamoObjects.Testing uses the same format.</para>
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public Task SaveAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return WriteSnapshotAsync(destination, SnapshotFormat.Sealed, cancellationToken);
    }

    internal Task WriteSnapshotAsync(Stream destination, SnapshotFormat format, CancellationToken cancellationToken) =>
        SnapshotWriter.WriteAsync(Account.Fork(), destination, format, cancellationToken);

    /// <summary>Creates an engine with the data that <see cref="SaveAsync"/> wrote.</summary>
    /// <param name="source">The stream, which is read to its end and not closed.</param>
    /// <param name="options">The options of the engine, or <see langword="null"/> for the defaults. The ARNs of the loaded tables
    /// have the region and account of these options; <see cref="MockDynamoDbOptions.Regions"/> must contain the other regions of the saved
    /// tables.</param>
    /// <param name="cancellationToken">Cancels the load.</param>
    /// <returns>The engine with all saved tables, backups and items, and empty streams. The earliest restorable time of a table with
    /// point-in-time recovery is the time of loading. Values that an edited file does not contain, such as the creation time of a table,
    /// are those of a new table.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="MockDataException">The data is damaged, incomplete, was not written by <see cref="SaveAsync"/>, or has tables in a
    /// region that the engine does not have. The message contains the line and the error.</exception>
    public static async Task<MockDynamoDb> LoadAsync(
        Stream source,
        MockDynamoDbOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var account = new Account((options ?? new MockDynamoDbOptions()).ToSettings());
        try
        {
            await new SnapshotReader(account, source).ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SnapshotException exception)
        {
            throw new MockDataException(exception);
        }

        return new MockDynamoDb(account);
    }

    /// <summary>Identifies the state of the tables, items and backups of all regions: nothing has changed while it stays the
    /// same.</summary>
    internal string StateVersion => Account.StateVersion;
}
