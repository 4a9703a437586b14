using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>Writes a database line by line: the header, the tables and backups with their items, and the expected totals.</summary>
internal sealed class SnapshotWriter : IDisposable
{
    private const int PieceBytes = 64 * 1024;

    // The file is not read by browsers, so nothing needs to be escaped for HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Stream _destination;
    private readonly SnapshotFormat _format;
    private readonly CancellationToken _cancellationToken;
    private readonly ArrayBufferWriter<byte> _piece = new(PieceBytes + (PieceBytes / 4));
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Utf8JsonWriter _json;

    private SnapshotWriter(Stream destination, SnapshotFormat format, CancellationToken cancellationToken)
    {
        _destination = destination;
        _format = format;
        _cancellationToken = cancellationToken;
        _json = new Utf8JsonWriter(_piece, Options);
    }

    /// <param name="account">A fork that nothing else changes.</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="format">The form of the snapshot.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task WriteAsync(Account account, Stream destination, SnapshotFormat format, CancellationToken cancellationToken)
    {
        using var writer = new SnapshotWriter(destination, format, cancellationToken);
        await writer.WriteAsync(account).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _json.Dispose();
        _hash.Dispose();
    }

    private async Task WriteAsync(Account account)
    {
        // The file has no queues: what is on its way to another region has arrived there.
        account.ReplicateAll();
        var settings = account.Home.Settings;
        WriteLine(
            new SnapshotHeader(SnapshotHeader.FormatName, SnapshotHeader.LatestVersion, settings.Region, settings.AccountId),
            SnapshotContext.Default.SnapshotHeader
        );
        var (tables, backups, items) = (0L, 0L, 0L);
        foreach (var database in account.Databases)
        {
            var region = database == account.Home ? null : database.Settings.Region;
            foreach (var table in database.Tables)
            {
                var saved = SavedTable.From(table.Definition, table.Items.Count, _format) with { Region = region };
                WriteLine("Table"u8, saved, SnapshotContext.Default.SavedTable);
                await WriteItemsAsync(table.Key, table.Items).ConfigureAwait(false);
                tables++;
                items += table.Items.Count;
            }
        }

        foreach (var group in account.Groups)
        {
            var saved = SavedGlobalTable.From(group, settings.Region, account.Home.Now, _format);
            WriteLine("GlobalTable"u8, saved, SnapshotContext.Default.SavedGlobalTable);
        }

        foreach (var database in _format == SnapshotFormat.Sealed ? account.Databases : [])
        {
            var region = database == account.Home ? null : database.Settings.Region;
            foreach (var backup in database.GetBackups())
            {
                WriteLine("Backup"u8, SavedBackup.From(backup, region), SnapshotContext.Default.SavedBackup);
                await WriteItemsAsync(backup.Table.Definition.Key, backup.Table.Items).ConfigureAwait(false);
                backups++;
                items += backup.Table.Items.Count;
            }
        }

        await FlushAsync().ConfigureAwait(false);
        var end =
            _format == SnapshotFormat.Sealed
                ? new SnapshotEnd(tables, backups, items, Convert.ToHexString(_hash.GetHashAndReset()))
                : new SnapshotEnd();
        WriteLine("End"u8, end, SnapshotContext.Default.SnapshotEnd);
        await FlushAsync().ConfigureAwait(false);
    }

    private async ValueTask WriteItemsAsync(KeySchema key, ItemTree stored)
    {
        foreach (var item in _format == SnapshotFormat.Editable ? SortByKey(key, stored) : ReadItems(stored))
        {
            _json.WriteStartObject();
            _json.WritePropertyName("Item"u8);
            ItemJsonWriter.Write(_json, item, isSorted: _format == SnapshotFormat.Editable);
            _json.WriteEndObject();
            EndLine();
            if (_piece.WrittenCount >= PieceBytes)
                await FlushAsync().ConfigureAwait(false);
        }
    }

    private static IEnumerable<Item> ReadItems(ItemTree stored)
    {
        var items = stored.Read(Position.BeforeHash(0), forward: true);
        while (items.MoveNext())
            yield return items.Item;
    }

    private static List<Item> SortByKey(KeySchema key, ItemTree stored)
    {
        var items = ReadItems(stored).ToList();
        items.Sort(
            (left, right) =>
                key
                    .Attributes.Select(attribute => KeyOrder.Compare(left[attribute.Name], right[attribute.Name]))
                    .FirstOrDefault(order => order != 0)
        );
        return items;
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

    private async ValueTask FlushAsync()
    {
        _hash.AppendData(_piece.WrittenSpan);
        await _destination.WriteAsync(_piece.WrittenMemory, _cancellationToken).ConfigureAwait(false);
        _piece.ResetWrittenCount();
    }
}
