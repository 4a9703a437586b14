using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>Writes a database line by line: what it is, its tables, each with its items, and what all that must come to.</summary>
internal sealed class SnapshotWriter : IDisposable
{
    private const int PieceBytes = 64 * 1024;

    // Read by people and by programs, but by no browser.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Stream _destination;
    private readonly CancellationToken _cancellationToken;
    private readonly ArrayBufferWriter<byte> _piece = new(PieceBytes + (PieceBytes / 4));
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Utf8JsonWriter _json;

    private SnapshotWriter(Stream destination, CancellationToken cancellationToken)
    {
        _destination = destination;
        _cancellationToken = cancellationToken;
        _json = new Utf8JsonWriter(_piece, Options);
    }

    /// <param name="database">A fork, which nobody changes any more.</param>
    /// <param name="destination">Takes the text.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task WriteAsync(Database database, Stream destination, CancellationToken cancellationToken)
    {
        using var writer = new SnapshotWriter(destination, cancellationToken);
        await writer.WriteAsync(database).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _json.Dispose();
        _hash.Dispose();
    }

    private async Task WriteAsync(Database database)
    {
        var settings = database.Settings;
        WriteLine(new SnapshotHeader(SnapshotHeader.Name, SnapshotHeader.Latest, settings.Region, settings.AccountId), SnapshotContext.Default.SnapshotHeader);
        var (tables, items) = (0L, 0L);
        foreach (var table in database.Tables)
        {
            WriteLine("Table"u8, new SnapshotTable(table.Definition, table.Items.Count), SnapshotContext.Default.SnapshotTable);
            await WriteItemsAsync(table).ConfigureAwait(false);
            tables++;
            items += table.Items.Count;
        }
        await PassOnAsync().ConfigureAwait(false);
        WriteLine("End"u8, new SnapshotEnd(tables, items, Convert.ToHexString(_hash.GetHashAndReset())), SnapshotContext.Default.SnapshotEnd);
        await PassOnAsync().ConfigureAwait(false);
    }

    private async ValueTask WriteItemsAsync(Table table)
    {
        var items = table.Items.Read(Position.BeforeHash(0), forward: true);
        while (items.MoveNext())
        {
            _json.WriteStartObject();
            _json.WritePropertyName("Item"u8);
            ItemJson.Write(_json, items.Item);
            _json.WriteEndObject();
            EndLine();
            if (_piece.WrittenCount >= PieceBytes)
                await PassOnAsync().ConfigureAwait(false);
        }
    }

    private void WriteLine<T>(ReadOnlySpan<byte> kind, T content, JsonTypeInfo<T> type)
    {
        _json.WriteStartObject();
        _json.WritePropertyName(kind);
        JsonSerializer.Serialize(_json, content, type);
        _json.WriteEndObject();
        EndLine();
    }

    private void WriteLine<T>(T content, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(_json, content, type);
        EndLine();
    }

    private void EndLine()
    {
        _json.Flush();
        _json.Reset();
        _piece.Write("\n"u8);
    }

    private async ValueTask PassOnAsync()
    {
        _hash.AppendData(_piece.WrittenSpan);
        await _destination.WriteAsync(_piece.WrittenMemory, _cancellationToken).ConfigureAwait(false);
        _piece.ResetWrittenCount();
    }
}
