using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Mock.Snapshots;
using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing;

/// <summary>Tables of a DynamoDB as they were: keys, indexes, settings and items.</summary>
/// <remarks>Its file has a line of JSON for each table and for each item, which is in DynamoDB JSON, so that it can be
/// read, edited and compared. It has the format of
/// <see cref="MockDynamoDb.SaveAsync"/> and of dynamock's data file: what one of them writes, the others read.
/// Immutable and thread-safe.</remarks>
public sealed class DynamoSnapshot
{
    private readonly MockDynamoDb _engine;

    private DynamoSnapshot(MockDynamoDb engine) => _engine = engine;

    /// <summary>The names of the tables, in ordinal order.</summary>
    public IReadOnlyList<string> TableNames => [.. _engine.Database.Tables.Select(table => table.Name)];

    /// <summary>How long items stay after they have expired: for the longest time that there is, since a snapshot has what
    /// was captured.</summary>
    private static MockDynamoDbOptions Options => new() { TimeToLiveDelay = MockDynamoDbOptions.MaxDelay };

    /// <summary>Reads tables with their items.</summary>
    /// <param name="client">Any client: that of a test sees the test's tables alone, under their own names.</param>
    /// <param name="tableNames">The tables; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What was read, table by table; who writes meanwhile may be in it by half.</returns>
    /// <exception cref="ResourceNotFoundException">There is no table of one of the names.</exception>
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

    /// <summary>Reads a file that <see cref="SaveAsync"/>, <see cref="MockDynamoDb.SaveAsync"/> or dynamock wrote.</summary>
    /// <param name="path">The file; a relative path is looked up in <see cref="AppContext.BaseDirectory"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="SeedDataException">The file is not there, is no snapshot, or is one of another version.</exception>
    public static async Task<DynamoSnapshot> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        await ReadAsync(await SeedText.FromFile(path).LoadAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Reads the text that <see cref="ToString"/> gives.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="SeedDataException">The text is no snapshot, or one of another version.</exception>
    public static DynamoSnapshot Parse(string json) =>
        ReadAsync(SeedText.FromText(json, "Snapshot"), CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Writes the snapshot to a file, and replaces the one that is there.</summary>
    /// <param name="path">The file; a relative path begins at <see cref="AppContext.BaseDirectory"/>, and its folder is created.</param>
    /// <param name="cancellationToken">Ends the work; an old file then stays as it was.</param>
    /// <returns>A task that ends when the file is written.</returns>
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

    /// <summary>The text of the snapshot's file.</summary>
    /// <returns>Lines of JSON.</returns>
    public override string ToString()
    {
        using var text = new MemoryStream();
        // Writing to memory has ended when the task is returned; so has reading from it.
        _engine.WriteSnapshotAsync(text, SnapshotFormat.Editable, CancellationToken.None).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    /// <summary>A client of the tables, which are only to be read.</summary>
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
