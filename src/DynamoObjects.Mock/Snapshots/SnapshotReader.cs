using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>Reads into an empty database what <see cref="SnapshotWriter"/> wrote; that is of use only when it was read to the end.</summary>
internal sealed class SnapshotReader(Database database, Stream source)
{
    private const string Unexpected = "it is not as it was written: the file is damaged, or was edited";

    private readonly LineReader _lines = new(source);
    private SnapshotHeader _header = new(null, 0, null, null);
    private Table? _table;
    private long _tables;
    private long _items;
    private long _due;

    /// <exception cref="SnapshotException">It is not all that was written.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await MoveNextAsync(cancellationToken).ConfigureAwait(false);
        ReadHeader();
        CheckWhole();
        SnapshotEnd? end = null;
        while (end is null)
        {
            hash.AppendData(_lines.Line);
            await MoveNextAsync(cancellationToken).ConfigureAwait(false);
            end = ReadLine();
        }
        Check(end, Convert.ToHexString(hash.GetHashAndReset()));
        if (await _lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
            throw Damaged("something follows the last line of a saved database.");
    }

    private async ValueTask MoveNextAsync(CancellationToken cancellationToken)
    {
        if (!await _lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
            throw CutOff();
        if (_lines.Number > 1)
            CheckWhole();
    }

    private void CheckWhole()
    {
        if (!_lines.IsWhole)
            throw CutOff();
    }

    private void ReadHeader()
    {
        try
        {
            _header = JsonSerializer.Deserialize(_lines.Line, SnapshotContext.Default.SnapshotHeader) ?? _header;
        }
        catch (JsonException)
        {
            // Whatever it is, it is not ours: said below.
        }
        if (_header.Format != SnapshotHeader.Name)
            throw Damaged($"it is no saved database, which begins with {{\"Format\":\"{SnapshotHeader.Name}\".");
        if (_header.Version != SnapshotHeader.Latest)
        {
            throw Damaged(string.Create(
                CultureInfo.InvariantCulture, $"the database was saved in the format's version {_header.Version}, and this version of DynamoObjects.Mock reads {SnapshotHeader.Latest}: update the package."));
        }
    }

    private SnapshotEnd? ReadLine()
    {
        try
        {
            var reader = new Utf8JsonReader(_lines.Line, new JsonReaderOptions { MaxDepth = ItemJson.MostLevels });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read())
                throw Damaged($"{Unexpected}.");
            var end = ReadContent(ref reader);
            if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject || reader.Read())
                throw Damaged($"{Unexpected}.");
            return end;
        }
        // What a damaged line leaves out or changes may fail anywhere in the table or the item that is made of it.
        catch (Exception error) when (error is not (SnapshotException or OutOfMemoryException))
        {
            throw Damaged($"{Unexpected}: {error.Message}", error);
        }
    }

    private SnapshotEnd? ReadContent(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("Item"u8))
            AddItem(ref reader);
        else if (reader.ValueTextEquals("Table"u8))
            AddTable(Read(ref reader, SnapshotContext.Default.SnapshotTable));
        else if (reader.ValueTextEquals("End"u8))
            return Read(ref reader, SnapshotContext.Default.SnapshotEnd);
        else
            throw Damaged($"{Unexpected}: a line is a Table, an Item or the End.");
        return null;
    }

    private static T Read<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
    {
        reader.Read();
        return JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("null stands in it");
    }

    private void AddTable(SnapshotTable saved)
    {
        CheckItems();
        if (saved.Definition is not { Name: not null, Id: not null, Attributes: not null, Key: not null, Indexes: not null, Tags: not null } definition)
            throw Damaged($"{Unexpected}: null stands in it.");
        _table = new Table(AsHere(definition), database.Settings);
        if (!database.TryAdd(_table))
            throw Damaged($"the table '{_table.Name}' is there twice.");
        _tables++;
        _due = saved.Items;
    }

    /// <summary>The definition with the account and the region of the database that takes it in.</summary>
    private TableDefinition AsHere(TableDefinition definition)
    {
        var managed = Database.ManagedEncryptionKey(_header.Region!, _header.AccountId!);
        return definition with
        {
            Arn = database.TableArn(definition.Name),
            EncryptionKey = definition.EncryptionKey == managed ? database.DefaultEncryptionKey : definition.EncryptionKey,
        };
    }

    private void AddItem(ref Utf8JsonReader reader)
    {
        if (_table is null)
            throw Damaged("an item stands before the first table.");
        reader.Read();
        var item = ItemJson.Read(ref reader);
        foreach (var attribute in _table.Key.Attributes)
        {
            if (!item.TryGet(attribute.Name, out var value) || value.Type != attribute.Type)
                throw Damaged($"{Unexpected}: the item has no key '{attribute.Name}' of the type {attribute.Type}.");
        }
        lock (_table.Gate)
            _table.Restore(item);
        _items++;
    }

    private void CheckItems()
    {
        if (_table is not null && _table.Items.Count != _due)
            throw Damaged(string.Create(CultureInfo.InvariantCulture, $"the table '{_table.Name}' ends here with {_table.Items.Count} items, but it was saved with {_due}."));
    }

    private void Check(SnapshotEnd end, string hash)
    {
        CheckItems();
        if (end.Tables != _tables || end.Items != _items)
        {
            throw Damaged(string.Create(
                CultureInfo.InvariantCulture, $"{_tables} tables and {_items} items stand before it, but {end.Tables} and {end.Items} were saved."));
        }
        if (!string.Equals(end.Sha256, hash, StringComparison.OrdinalIgnoreCase))
            throw Damaged($"its SHA-256 is not that of the lines before it, {hash}: the file is damaged, or was edited.");
    }

    private SnapshotException CutOff() => Damaged("the file ends here, but a saved database ends with a line {\"End\": ...}: the file was cut off.");

    private SnapshotException Damaged(string problem, Exception? cause = null) => new(_lines.Number, problem, cause);
}
