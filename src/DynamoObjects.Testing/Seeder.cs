using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing;

/// <summary>Creates tables and writes items before a test, from records, JSON, CSV or a snapshot.</summary>
/// <remarks>
/// <para>Everything is read and checked against the table's keys before the first item is written. Items go out in
/// parallel batches; what DynamoDB leaves unprocessed is sent again, later and later, and an item that cannot be
/// written is reported: none is lost silently. An item in the table with the same key is replaced.</para>
/// <para>Relative paths are looked up in the folder of the test assembly, <see cref="AppContext.BaseDirectory"/>, where
/// files with <c>CopyToOutputDirectory</c> are.</para>
/// <para>Thread safety: all members may be used by several threads at once.</para>
/// </remarks>
public sealed class Seeder
{
    private readonly TimeProvider _timeProvider;
    private readonly ItemWriter _writer;

    /// <summary>Makes a seed for any DynamoDB.</summary>
    /// <param name="client">What everything goes through; it stays the caller's to dispose.</param>
    /// <param name="timeProvider">The clock of pauses between attempts; <see langword="null"/> for
    /// <see cref="TimeProvider.System"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    public Seeder(IAmazonDynamoDB client, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _writer = new ItemWriter(client, _timeProvider);
    }

    /// <summary>The client that the seed writes with, for what it has no method for, such as time to live.</summary>
    public IAmazonDynamoDB Client { get; }

    /// <summary>Creates a table and waits until it is ACTIVE.</summary>
    /// <param name="request">The table, as the SDK creates it: keys, indexes, stream, tags.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the table can be used.</returns>
    /// <exception cref="SeedException">There is a table of that name.</exception>
    /// <exception cref="AmazonDynamoDBException">DynamoDB refuses the request.</exception>
    public Task CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default) =>
        new TableCreator(Client, _timeProvider).RunAsync(request, request?.TableName, cancellationToken);

    /// <summary>Writes records of the mapper, and creates their table where there is none.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="records">The records; they stay as they are. None only creates the table.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="DynamoSchemaException">The table exists with other keys than the record declares.</exception>
    /// <exception cref="SeedDataException">Two records have the same key, or one has none.</exception>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public async Task AddRecordsAsync<T>(IEnumerable<T> records, CancellationToken cancellationToken = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(records);
        using (var database = new DynamoDatabase(Client, new DynamoDatabaseOptions { TimeProvider = _timeProvider }))
            await database.CreateTableAsync<T>(cancellationToken).ConfigureAwait(false);
        await AddItemsAsync(RecordSchema<T>.Instance.TableName, records.Select(Write), "record", cancellationToken).ConfigureAwait(false);

        static Dictionary<string, AttributeValue> Write(T record)
        {
            RecordSchema<T>.Instance.Validate(record);
            return RecordSchema<T>.Instance.Write(record);
        }
    }

    /// <summary>Writes items to a table that exists.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="items">The items, of the SDK's own values.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="SeedException">There is no such table.</exception>
    /// <exception cref="SeedDataException">Two items have the same key, or one has none.</exception>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public Task AddItemsAsync(
        string tableName,
        IEnumerable<Dictionary<string, AttributeValue>> items,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        return AddItemsAsync(tableName, items, "item", cancellationToken);
    }

    /// <summary>Writes plain JSON to a table that exists: an array of objects, or one object.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="json">Strings become S, numbers N as they are written, true and false BOOL, null NULL, arrays L and
    /// objects M. Sets and binary values need
    /// <see cref="AddDynamoJsonAsync"/>.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddJsonAsync(string tableName, string json, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromText(json, "JSON"), (text, table, _) => JsonItems.ReadPlain(text, table), cancellationToken);

    /// <summary>Writes a file of plain JSON to a table that exists; see <see cref="AddJsonAsync"/>.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="SeedException">There is no such table.</exception>
    /// <exception cref="SeedDataException">The data cannot be read, or does not fit the table's keys; nothing was written.</exception>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public Task AddJsonFileAsync(string tableName, string path, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromFile(path), (text, table, _) => JsonItems.ReadPlain(text, table), cancellationToken);

    /// <summary>Writes DynamoDB JSON, with the type of each value, to a table that exists: an array of items, one item, or
    /// what <c>aws dynamodb scan</c> prints.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="json">Such as <c>[{ "id": { "S": "s1" }, "floors": { "NS": ["1", "2"] } }]</c>. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</see>.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddDynamoJsonAsync(string tableName, string json, CancellationToken cancellationToken = default) =>
        TextAsync(
            tableName,
            SeedText.FromText(json, "DynamoDB JSON"),
            (text, table, _) => JsonItems.ReadTyped(text, table),
            cancellationToken
        );

    /// <summary>Writes a file of DynamoDB JSON to a table that exists; see <see cref="AddDynamoJsonAsync"/>.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddDynamoJsonFileAsync(string tableName, string path, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromFile(path), (text, table, _) => JsonItems.ReadTyped(text, table), cancellationToken);

    /// <summary>Writes CSV (RFC 4180) to a table that exists; the first line names the attributes.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="csv">A name may have a type behind a colon: <c>S N B BOOL</c>, or <c>SS NS BS L M JSON</c>, whose
    /// values are JSON. Without one a key of the table or of an index has the type that the table declares, and all else is
    /// S. B is base64. An empty field is no attribute, <c>""</c> an empty string.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddCsvAsync(string tableName, string csv, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromText(csv, "CSV"), CsvItems.Read, cancellationToken);

    /// <summary>Writes a file of CSV to a table that exists; see <see cref="AddCsvAsync"/>.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddCsvFileAsync(string tableName, string path, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromFile(path), CsvItems.Read, cancellationToken);

    /// <summary>Creates the tables of a snapshot, in parallel, and writes its items.</summary>
    /// <param name="snapshot">What was captured.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="SeedException">There is a table of one of the names; nothing was created.</exception>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public async Task AddSnapshotAsync(DynamoSnapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var source = snapshot.CreateClient();
        var copy = new TableCopier(source, Client, _timeProvider);
        await copy.RequireAbsentAsync(snapshot.TableNames, cancellationToken).ConfigureAwait(false);
        await copy.RunAsync(snapshot.TableNames, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates the tables of a snapshot's file, in parallel, and writes its items.</summary>
    /// <param name="path">A file that <see cref="DynamoSnapshot.SaveAsync"/>, <see cref="Mock.MockDynamoDb.SaveAsync"/> or
    /// dynamock wrote.</param>
    /// <param name="cancellationToken">Ends the work; what was sent by then is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="SeedDataException">The file cannot be read; nothing was created.</exception>
    /// <exception cref="SeedException">There is a table of one of the names; nothing was created.</exception>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public async Task AddSnapshotFileAsync(string path, CancellationToken cancellationToken = default) =>
        await AddSnapshotAsync(await DynamoSnapshot.LoadAsync(path, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    private Task AddItemsAsync(
        string tableName,
        IEnumerable<Dictionary<string, AttributeValue>> items,
        string kind,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            tableName,
            _ => [.. items.Select((item, i) => new SeedItem(tableName, item, SeedOrigin.FromNumber(kind, i + 1)))],
            cancellationToken
        );

    private async Task TextAsync(
        string tableName,
        SeedText text,
        Func<SeedText, string, TableKeys, IReadOnlyList<SeedItem>> read,
        CancellationToken cancellationToken
    )
    {
        var loaded = await text.LoadAsync(cancellationToken).ConfigureAwait(false);
        await WriteAsync(tableName, keys => read(loaded, tableName, keys), cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteAsync(string tableName, Func<TableKeys, IReadOnlyList<SeedItem>> read, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var keys = await TableKeys.FindAsync(Client, tableName, cancellationToken).ConfigureAwait(false);
        var items = read(keys);
        keys.Check(items);
        await _writer.WriteAsync(items, keys, cancellationToken).ConfigureAwait(false);
    }
}
