using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Testing.Seeding;

namespace DynamoObjects.Testing;

/// <summary>Provides methods to create tables and write items from records, JSON, CSV or a snapshot.</summary>
/// <remarks>
/// <para>All items are read and checked against the table's keys before the first one is written. Items are written in
/// parallel batches. Unprocessed items are retried with backoff, and items that cannot be written are reported in a
/// <see cref="SeedWriteException"/>. An item replaces an item with the same key in the table.</para>
/// <para>A relative path is relative to <see cref="AppContext.BaseDirectory"/>, the folder of the test assembly. The
/// build copies files with <c>CopyToOutputDirectory</c> to this folder.</para>
/// <para>This type is thread-safe.</para>
/// </remarks>
public sealed class Seeder
{
    private readonly TimeProvider _timeProvider;
    private readonly ItemWriter _writer;

    /// <summary>Creates a seeder that uses a DynamoDB client.</summary>
    /// <param name="client">The client to write with; the caller disposes it.</param>
    /// <param name="timeProvider">The clock for the waits between attempts, or <see langword="null"/> for
    /// <see cref="TimeProvider.System"/>.</param>
    public Seeder(IAmazonDynamoDB client, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _writer = new ItemWriter(client, _timeProvider);
    }

    /// <summary>Gets the seeder's client.</summary>
    /// <remarks>Use the client for operations that <see cref="Seeder"/> has no method for, such as enabling time to
    /// live.</remarks>
    public IAmazonDynamoDB Client { get; }

    /// <summary>Creates a table and waits until it is ACTIVE.</summary>
    /// <param name="request">The SDK's request, with keys, indexes, stream and tags.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that completes when the table is ACTIVE.</returns>
    /// <exception cref="SeedException">A table of that name already exists, or the new table is not ACTIVE after five
    /// minutes.</exception>
    /// <exception cref="AmazonDynamoDBException">DynamoDB rejects the request.</exception>
    public Task CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default) =>
        new TableCreator(Client, _timeProvider).RunAsync(request, request?.TableName, cancellationToken);

    /// <summary>Writes records of a record class, and creates the table of the class if it does not exist.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="records">The records. Without records, the method only creates the table.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <remarks>The method validates each record, as a save does. The method sets no version and no times. The records
    /// still count as new afterwards.</remarks>
    /// <exception cref="DynamoSchemaException">The table exists and differs from what the record class declares, or
    /// DynamoDB cannot store a value of a record.</exception>
    /// <exception cref="SeedDataException">Two records have the same key, or a record has no key.</exception>
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

    /// <summary>Writes items to an existing table.</summary>
    /// <param name="tableName">The name of the table to write to.</param>
    /// <param name="items">The items, as the SDK's attribute values.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <exception cref="SeedException">The table does not exist.</exception>
    /// <exception cref="SeedDataException">Two items have the same key, or an item has no key.</exception>
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

    /// <summary>Writes the items of a plain JSON text, an array of objects or one object, to an existing
    /// table.</summary>
    /// <param name="tableName">The name of the table to write to.</param>
    /// <param name="json">The text. Strings become DynamoDB's S (string), numbers N (number) with the digits as
    /// written, true and false BOOL (Boolean), null NULL, arrays L (list) and objects M (map). For sets and binary
    /// values, use <see cref="AddDynamoJsonAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddJsonAsync(string tableName, string json, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromText(json, "JSON"), (text, table, _) => JsonItems.ReadPlain(text, table), cancellationToken);

    /// <summary>Writes the items of a plain JSON file to an existing table, as <see cref="AddJsonAsync"/>
    /// does.</summary>
    /// <param name="tableName">The name of the table to write to.</param>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <exception cref="SeedException">The table does not exist.</exception>
    /// <exception cref="SeedDataException">The data is invalid, or does not match the table's keys; nothing was
    /// written.</exception>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public Task AddJsonFileAsync(string tableName, string path, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromFile(path), (text, table, _) => JsonItems.ReadPlain(text, table), cancellationToken);

    /// <summary>Writes the items of a DynamoDB JSON text to an existing table: an array of items, one item, or the
    /// output of <c>aws dynamodb scan</c>.</summary>
    /// <param name="tableName">The name of the table to write to.</param>
    /// <param name="json">The text, such as <c>[{ "id": { "S": "s1" }, "floors": { "NS": ["1", "2"] } }]</c>. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</see>.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddDynamoJsonAsync(string tableName, string json, CancellationToken cancellationToken = default) =>
        TextAsync(
            tableName,
            SeedText.FromText(json, "DynamoDB JSON"),
            (text, table, _) => JsonItems.ReadTyped(text, table),
            cancellationToken
        );

    /// <summary>Writes the items of a DynamoDB JSON file to an existing table, as <see cref="AddDynamoJsonAsync"/>
    /// does.</summary>
    /// <param name="tableName">The name of the table to write to.</param>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddDynamoJsonFileAsync(string tableName, string path, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromFile(path), (text, table, _) => JsonItems.ReadTyped(text, table), cancellationToken);

    /// <summary>Writes the items of a CSV text (RFC 4180), whose first line names the attributes, to an existing
    /// table.</summary>
    /// <param name="tableName">The name of the table to write to.</param>
    /// <param name="csv">The text. A name in the first line can have a DynamoDB type after a colon: <c>S</c>, <c>N</c>,
    /// <c>B</c> (base64) or <c>BOOL</c>, or <c>SS</c>, <c>NS</c>, <c>BS</c>, <c>L</c>, <c>M</c> or <c>JSON</c>, whose
    /// values are JSON. Keys of the table and of its indexes need no type, because the table declares their types. Any
    /// other attribute without a type is a DynamoDB string. An empty field omits the attribute; <c>""</c> is an empty
    /// string.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddCsvAsync(string tableName, string csv, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromText(csv, "CSV"), CsvItems.Read, cancellationToken);

    /// <summary>Writes the items of a CSV file to an existing table, as <see cref="AddCsvAsync"/> does.</summary>
    /// <param name="tableName">The name of the table to write to.</param>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <inheritdoc cref="AddJsonFileAsync" path="/exception"/>
    public Task AddCsvFileAsync(string tableName, string path, CancellationToken cancellationToken = default) =>
        TextAsync(tableName, SeedText.FromFile(path), CsvItems.Read, cancellationToken);

    /// <summary>Creates the tables of a snapshot, in parallel, and writes its items.</summary>
    /// <param name="snapshot">The snapshot with the tables and items to copy.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <exception cref="SeedException">A table with one of the snapshot's names already exists; nothing was
    /// created.</exception>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public async Task AddSnapshotAsync(DynamoSnapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var source = snapshot.CreateClient();
        var copy = new TableCopier(source, Client, _timeProvider);
        await copy.RequireAbsentAsync(snapshot.TableNames, cancellationToken).ConfigureAwait(false);
        await copy.RunAsync(snapshot.TableNames, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates the tables of a snapshot file, in parallel, and writes its items.</summary>
    /// <param name="path">The path of a file that <see cref="DynamoSnapshot.SaveAsync"/>,
    /// <see cref="Mock.MockDynamoDb.SaveAsync"/> or the dynamock tool wrote.</param>
    /// <param name="cancellationToken">Cancels the operation; items that were already sent are written.</param>
    /// <returns>A task that completes when all items are written.</returns>
    /// <exception cref="SeedDataException">The file cannot be read; nothing was created.</exception>
    /// <exception cref="SeedException">A table with one of the snapshot's names already exists; nothing was
    /// created.</exception>
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
