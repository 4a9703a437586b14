using DynamoObjects.Mock.Snapshots;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock;

public sealed partial class MockDynamoDb
{
    /// <summary>Writes all tables, with their settings and items, as they are at one moment.</summary>
    /// <param name="destination">Takes the text; it is neither flushed nor closed.</param>
    /// <param name="cancellationToken">Ends the work; what was written by then cannot be loaded.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <remarks>
    /// <para>The moment is that of the call. Writers are not held up: the engine is forked, and the fork is written.</para>
    /// <para>The text is UTF-8, a line of JSON for each table and for each item, which is in DynamoDB JSON. The last line
    /// has the SHA-256 of all lines before it. The tokens of past transactions and the records of streams are not in it.</para>
    /// <para>The snapshots of the test kit have the same format: what one of the two writes, the other reads.</para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public Task SaveAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return WriteSnapshotAsync(destination, SnapshotFormat.Sealed, cancellationToken);
    }

    internal Task WriteSnapshotAsync(Stream destination, SnapshotFormat format, CancellationToken cancellationToken) =>
        SnapshotWriter.WriteAsync(Database.Fork(), destination, format, cancellationToken);

    /// <summary>Makes an engine of what <see cref="SaveAsync"/> wrote.</summary>
    /// <param name="source">Gives the text, and is read to its end; it is not closed.</param>
    /// <param name="options">How the engine behaves; <see langword="null"/> for the defaults. Its region and account are
    /// those of the tables' ARNs from now on.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The engine, with every table and item as it was; streams begin empty. What a file that was edited says
    /// nothing of, such as when a table was created, is as for a table that is created now.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="MockDataException">The text is not what <see cref="SaveAsync"/> wrote, or only a part of it; the
    /// message says what is wrong and in which line.</exception>
    public static async Task<MockDynamoDb> LoadAsync(
        Stream source,
        MockDynamoDbOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var database = new Database((options ?? new MockDynamoDbOptions()).ToSettings());
        try
        {
            await new SnapshotReader(database, source).ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SnapshotException exception)
        {
            throw new MockDataException(exception);
        }

        return new MockDynamoDb(database);
    }

    /// <summary>Tells one state of the tables and items from another: as long as it is the same, nothing has changed.</summary>
    internal string StateVersion => Database.StateVersion;
}
