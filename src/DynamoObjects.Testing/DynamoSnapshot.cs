using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Mock.Snapshots;
using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing;

/// <summary>Represents a captured copy of DynamoDB tables: their keys, indexes, settings and items.</summary>
/// <remarks>The file of a snapshot has one line of JSON for each table and for each item. Items are in DynamoDB JSON.
/// You can read, edit and compare such files. <see cref="MockDynamoDb.SaveAsync"/> and the data file of the dynamock
/// tool use the same format. Instances are immutable and thread-safe.</remarks>
public sealed class DynamoSnapshot
{
    private readonly MockDynamoDb _engine;

    private DynamoSnapshot(MockDynamoDb engine) => _engine = engine;

    /// <summary>Gets the names of the tables, in ordinal order.</summary>
    public IReadOnlyList<string> TableNames => [.. _engine.Database.Tables.Select(table => table.Name)];

    /// <summary>The mock never deletes expired items of a snapshot.</summary>
    private static MockDynamoDbOptions Options => new() { TimeToLiveDelay = MockDynamoDbOptions.MaxDelay };

    /// <summary>Reads tables and their items into a snapshot.</summary>
    /// <param name="client">Any DynamoDB client. The client of a test sees only the test's tables, under the test's own
    /// names.</param>
    /// <param name="tableNames">The names of the tables, or <see langword="null"/> for all tables.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The snapshot. The tables are not read at one point in time, so the snapshot may contain only some of
    /// the writes that happen during the call.</returns>
    /// <exception cref="ResourceNotFoundException">A table does not exist.</exception>
    public static async Task<DynamoSnapshot> CaptureAsync(
        IAmazonDynamoDB client,
        IEnumerable<string>? tableNames = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        var names = tableNames?.Distinct(StringComparer.Ordinal).ToList()
            ?? await TableCopier.ListAsync(client, cancellationToken).ConfigureAwait(false);
        var engine = new MockDynamoDb(Options);
        using var destination = engine.CreateClient();
        await new TableCopier(client, destination, TimeProvider.System).RunAsync(names, cancellationToken).ConfigureAwait(false);
        return new DynamoSnapshot(engine);
    }

    /// <summary>Reads a file that <see cref="SaveAsync"/>, <see cref="MockDynamoDb.SaveAsync"/> or the dynamock tool
    /// wrote.</summary>
    /// <param name="path">The path of the file. A relative path is relative to
    /// <see cref="AppContext.BaseDirectory"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The snapshot with the tables and items that were read.</returns>
    /// <exception cref="SeedDataException">The file does not exist, is not a snapshot, or has an unsupported format
    /// version.</exception>
    public static async Task<DynamoSnapshot> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        await ReadAsync(await SeedText.FromFile(path).LoadAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Reads a snapshot from the text that <see cref="ToString"/> returns.</summary>
    /// <param name="json">The lines of JSON.</param>
    /// <returns>The snapshot with the tables and items that were read.</returns>
    /// <exception cref="SeedDataException">The text is not a snapshot, or has an unsupported format
    /// version.</exception>
    public static DynamoSnapshot Parse(string json) =>
        ReadAsync(SeedText.FromText(json, "Snapshot"), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Writes the snapshot to a file, replacing an existing file.</summary>
    /// <param name="path">The path of the file. A relative path is relative to <see cref="AppContext.BaseDirectory"/>.
    /// A folder that does not exist is created.</param>
    /// <param name="cancellationToken">Cancels the operation; an existing file then stays unchanged.</param>
    /// <returns>A task that completes when the file is written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        var target = SeedText.FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var beside = $"{target}.{Guid.NewGuid():N}";
        try
        {
            var file = File.Create(beside);
            await using (file.ConfigureAwait(false))
                await _engine.WriteSnapshotAsync(file, SnapshotFormat.Editable, cancellationToken).ConfigureAwait(false);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Returns the content of the snapshot's file.</summary>
    /// <returns>Lines of JSON.</returns>
    public override string ToString()
    {
        using var text = new MemoryStream();
        // The stream is in memory, so the tasks have already completed when they are returned.
        _engine.WriteSnapshotAsync(text, SnapshotFormat.Editable, CancellationToken.None).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    /// <summary>Creates a client for reading the tables.</summary>
    internal IAmazonDynamoDB CreateClient() => _engine.CreateClient();

    private static async Task<DynamoSnapshot> ReadAsync(SeedText text, CancellationToken cancellationToken)
    {
        try
        {
            using var source = new MemoryStream(text.Bytes.ToArray());
            return new DynamoSnapshot(await MockDynamoDb.LoadAsync(source, Options, cancellationToken).ConfigureAwait(false));
        }
        catch (MockDataException exception)
        {
            throw new SeedDataException(
                text.Origin with
                {
                    Line = (int)exception.Line,
                    Position = (int?)exception.Position,
                },
                $"{exception.Problem} Correct the file, or capture the snapshot again.",
                innerException: exception
            );
        }
    }
}
