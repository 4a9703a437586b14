using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>Reads the data that <see cref="SnapshotWriter"/> wrote, in either form, into an empty account; the account can be used
/// only after everything is read.</summary>
internal sealed class SnapshotReader(Account account, Stream source)
{
    private const string UnexpectedContent = "the line is invalid, because the file is damaged or was edited";
    private const string Kinds = "a line is {\"Table\": ...}, {\"Backup\": ...}, {\"Item\": ...}, {\"GlobalTable\": ...} or {\"End\": ...}";
    private const string Editing =
        "To load it anyway, remove \"Items\" from the lines of tables and backups, and replace the last line with {\"End\":{}}.";

    private static readonly JsonReaderOptions LineOptions = new()
    {
        MaxDepth = ItemJsonReader.MaxLevels,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly LineReader _lines = new(source, static line => new SnapshotException(
        line,
        position: null,
        "the line is longer than any line of a saved database."
    ));
    private SnapshotHeader _header = new(null, 0, null, null);
    private Table? _table;
    private SavedBackup? _backup;
    private TableDefinition? _backedUp;
    private long _tables;
    private BackupStore? _backups;
    private long _backupCount;
    private long _items;
    private long? _expectedItems;

    /// <exception cref="SnapshotException">The data is damaged or incomplete.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await MoveNextAsync(cancellationToken).ConfigureAwait(false);
        ReadHeader();
        CheckComplete();
        SnapshotEnd? end = null;
        while (end is null)
        {
            hash.AppendData(_lines.Line);
            await MoveNextAsync(cancellationToken).ConfigureAwait(false);
            end = ReadLine();
        }

        Check(end, Convert.ToHexString(hash.GetHashAndReset()));
        if (await _lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
            throw CreateDamagedException("there is text after the last line of a saved database.");
    }

    private async ValueTask MoveNextAsync(CancellationToken cancellationToken)
    {
        if (!await _lines.MoveNextAsync(cancellationToken).ConfigureAwait(false))
            throw CreateTruncatedException();
        if (_lines.Number > 1)
            CheckComplete();
    }

    private void CheckComplete()
    {
        // Editors may omit the line feed of the last line.
        if (!_lines.IsComplete && !_lines.Line.SequenceEqual("{\"End\":{}}"u8))
            throw CreateTruncatedException();
    }

    private void ReadHeader()
    {
        try
        {
            _header = JsonSerializer.Deserialize(_lines.Line, SnapshotContext.Default.SnapshotHeader) ?? _header;
        }
        catch (JsonException)
        {
            // The check below reports data in any other format.
        }

        if (_header.Format != SnapshotHeader.FormatName)
            throw CreateDamagedException($"this is not a saved database, which begins with {{\"Format\":\"{SnapshotHeader.FormatName}\".");
        if (_header.Version != SnapshotHeader.LatestVersion)
        {
            throw CreateDamagedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the database was saved in version {_header.Version} of the format, but this version of DynamoObjects.Mock reads "
                        + $"version {SnapshotHeader.LatestVersion}: update the package."
                )
            );
        }
    }

    private SnapshotEnd? ReadLine()
    {
        var text = _lines.Line.Trim(" \t\r\n"u8);
        // Comments and empty lines of people who edit the file.
        if (text.IsEmpty || text.StartsWith("//"u8))
            return null;
        var reader = new Utf8JsonReader(_lines.Line, LineOptions);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read())
                throw new JsonException($"{Kinds}.");
            var end = ReadContent(ref reader);
            if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject || reader.Read())
                throw new JsonException($"the object has a second member: {Kinds}.");
            return end;
        }
        // In a damaged line, missing or changed values can cause any exception while the table or item is created.
        catch (Exception exception) when (exception is not (SnapshotException or OutOfMemoryException))
        {
            var position = (exception as JsonException)?.BytePositionInLine ?? reader.TokenStartIndex;
            throw new SnapshotException(_lines.Number, position + 1, $"{UnexpectedContent}: {exception.Message}", exception);
        }
    }

    private SnapshotEnd? ReadContent(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("Item"u8))
            AddItem(ref reader);
        else if (reader.ValueTextEquals("Table"u8))
            AddTable(Read(ref reader, SnapshotContext.Default.SavedTable));
        else if (reader.ValueTextEquals("Backup"u8))
            BeginBackup(Read(ref reader, SnapshotContext.Default.SavedBackup));
        else if (reader.ValueTextEquals("GlobalTable"u8))
            Read(ref reader, SnapshotContext.Default.SavedGlobalTable).AddTo(account, _header.Region);
        else if (reader.ValueTextEquals("End"u8))
            return Read(ref reader, SnapshotContext.Default.SnapshotEnd);
        else
            throw new JsonException($"{Kinds}.");
        return null;
    }

    private static T Read<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
    {
        reader.Read();
        return JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("the value is null.");
    }

    private void AddTable(SavedTable saved)
    {
        EndItems();
        var database = FindDatabase(saved);
        _table = new Table(Define(database, saved), database.Settings);
        if (!database.TryAdd(_table))
            throw CreateDamagedException($"the table '{_table.Name}' occurs twice: remove one.");
        _tables++;
        _expectedItems = saved.Items;
    }

    private void BeginBackup(SavedBackup saved)
    {
        EndItems();
        saved.Check();
        var database = FindDatabase(saved.Table);
        (_backup, _backedUp, _backups) = (saved, Define(database, saved.Table), database.Backups);
        // Only for its items and indexes.
        var table = _backedUp with { Stream = null, TimeToLive = null, PointInTime = null };
        _table = new Table(table, database.Settings);
        _backupCount++;
        _expectedItems = saved.Table.Items;
    }

    private TableDefinition Define(Database database, SavedTable saved)
    {
        var (region, account) = (saved.Region ?? _header.Region ?? "", _header.AccountId ?? "");
        var definition = saved.ToDefinition(database).WithPoliciesOf(Database.TableArn(region, account, saved.Name));
        // The default key that AWS manages becomes that of the account and region that load the table.
        return definition.EncryptionKey is { } key && key == Database.ManagedEncryptionKey(region, account)
            ? definition with
            {
                EncryptionKey = database.DefaultEncryptionKey,
            }
            : definition;
    }

    private Database FindDatabase(SavedTable saved) =>
        saved.Region is not { } region
            ? account.Home
            : account.Find(region)
                ?? throw CreateDamagedException(
                    $"the table '{saved.Name}' is in the region '{region}', which the engine does not have: add it to "
                        + $"MockDynamoDbOptions.Regions, or to the option --region of dynamock."
                );

    private void AddItem(ref Utf8JsonReader reader)
    {
        if (_table is null)
            throw CreateDamagedException("there is an item before the first table.");
        reader.Read();
        var item = ItemJsonReader.Read(ref reader);
        Check(item, _table);
        var count = _table.Items.Count;
        lock (_table.SyncRoot)
            _table.Restore(item);
        if (_table.Items.Count == count)
            throw CreateDamagedException($"the item has the same key as an earlier item of {DescribeOwner(_table)}: remove one of them.");
        _items++;
    }

    private static void Check(Item item, Table table)
    {
        CheckKey(item, table.Key, isRequired: true);
        foreach (var index in table.Indexes)
        {
            // An index that was added later skips items whose values are not valid for its key.
            if (!index.Definition.IsBackFilled)
                CheckKey(item, index.Definition.Key, isRequired: false);
        }

        if (ItemSize.Measure(item) > ItemSize.Limit)
            throw new JsonException($"the item is larger than {ItemSize.Limit / 1024} KB, the limit of DynamoDB.");
    }

    private static void CheckKey(Item item, KeySchema key, bool isRequired)
    {
        foreach (var attribute in key.Attributes)
        {
            if (item.TryGet(attribute.Name, out var value) ? value.Type != attribute.Type || value.IsEmptyKey : isRequired)
                throw new JsonException($"the item has no valid key '{attribute.Name}' of the type {attribute.Type}.");
        }

        if (!KeyLimits.Fit(key, item))
            throw new JsonException("the item has a key that is too large: a hash key has at most 2,048 bytes, a range key 1,024 bytes.");
    }

    /// <summary>Ends the items of a table or backup.</summary>
    private void EndItems()
    {
        CheckItems();
        if (_backup is not null && !_backups!.TryAdd(_backup.ToBackup(_table!.Version with { Definition = _backedUp! })))
            throw CreateDamagedException($"{DescribeOwner(_table)} occurs twice: remove one.");
        (_backup, _backedUp) = (null, null);
    }

    private string DescribeOwner(Table table) =>
        _backup is null ? $"the table '{table.Name}'" : $"the backup '{_backup.Id}' of the table '{table.Name}'";

    private void CheckItems()
    {
        if (_table is not null && _expectedItems is { } due && _table.Items.Count != due)
        {
            throw CreateDamagedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{DescribeOwner(_table)} has {_table.Items.Count} items, but was saved with {due}: the file is damaged or was "
                        + $"edited. {Editing}"
                )
            );
        }
    }

    private void Check(SnapshotEnd end, string hash)
    {
        EndItems();
        if ((end.Tables ?? _tables) != _tables || (end.Backups ?? _backupCount) != _backupCount || (end.Items ?? _items) != _items)
        {
            throw CreateDamagedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the file has {_tables} tables, {_backupCount} backups and {_items} items, but was saved with {end.Tables}, "
                        + $"{end.Backups} and {end.Items}: it is damaged or was edited. {Editing}"
                )
            );
        }

        if (end.Sha256 is not null && !string.Equals(end.Sha256, hash, StringComparison.OrdinalIgnoreCase))
            throw CreateDamagedException(
                $"the SHA-256 is not {hash}, which is the hash of the lines before it: the file is damaged or was edited. {Editing}"
            );
    }

    private SnapshotException CreateTruncatedException() =>
        CreateDamagedException("the file is truncated: a saved database ends with a line {\"End\": ...}.");

    private SnapshotException CreateDamagedException(string problem) => new(_lines.Number, position: null, problem);
}
