using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing;

/// <summary>Tables of a DynamoDB as they were: keys, indexes, settings and items.</summary>
/// <remarks>Its file is JSON with the items in DynamoDB JSON, one to a line and ordered by key, so that it can be read, edited and compared. Immutable and thread-safe.</remarks>
public sealed class DynamoSnapshot
{
    private DynamoSnapshot(IReadOnlyList<SnapshotTable> tables) => Tables = tables;

    /// <summary>The names of the tables, in ordinal order as captured.</summary>
    public IReadOnlyList<string> TableNames => [.. Tables.Select(table => table.Name)];

    internal IReadOnlyList<SnapshotTable> Tables { get; }

    /// <summary>Reads tables with their items.</summary>
    /// <param name="client">Any client: that of a test sees the test's tables alone, under their own names.</param>
    /// <param name="tableNames">The tables; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What was read, table by table; who writes meanwhile may be in it by half.</returns>
    /// <exception cref="ResourceNotFoundException">There is no table of one of the names.</exception>
    public static async Task<DynamoSnapshot> CaptureAsync(IAmazonDynamoDB client, IEnumerable<string>? tableNames = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new DynamoSnapshot(await new SnapshotCapture(client, cancellationToken).RunAsync(tableNames).ConfigureAwait(false));
    }

    /// <summary>Reads a file that <see cref="SaveAsync"/> wrote.</summary>
    /// <param name="path">The file; a relative path is looked up in <see cref="AppContext.BaseDirectory"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="SeedDataException">The file is not there, is no snapshot, or is one of another version.</exception>
    public static async Task<DynamoSnapshot> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        new(SnapshotFormat.Read(await SeedText.File(path).LoadAsync(cancellationToken).ConfigureAwait(false)));

    /// <summary>Reads the text that <see cref="ToString"/> gives.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="SeedDataException">The text is no snapshot, or one of another version.</exception>
    public static DynamoSnapshot Parse(string json) => new(SnapshotFormat.Read(SeedText.Of(json, "Snapshot")));

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
            await File.WriteAllBytesAsync(beside, SnapshotFormat.Write(Tables), cancellationToken).ConfigureAwait(false);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>The text of the snapshot's file.</summary>
    /// <returns>JSON.</returns>
    public override string ToString() => Encoding.UTF8.GetString(SnapshotFormat.Write(Tables));
}
