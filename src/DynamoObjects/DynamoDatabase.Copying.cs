using Amazon.DynamoDBv2.Model;
using DynamoObjects.Copying;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

#pragma warning disable RS0026 // The overloads differ in required parameters, so no call is ambiguous.

namespace DynamoObjects;

/// <content>Copies items and whole tables as DynamoDB stores them, without a record class.</content>
public sealed partial class DynamoDatabase
{
    /// <summary>Copies the items of a record class's table to the same table in another database.</summary>
    /// <typeparam name="T">
    /// A record class with <see cref="DynamoTableAttribute"/>. The target table is created if it does not exist, unless
    /// <see cref="DynamoDatabaseOptions.CreateTables"/> of the target database is <see langword="false"/>.
    /// </typeparam>
    /// <param name="targetDatabase">The database to copy to: another account, region or prefix.</param>
    /// <param name="options">The options of the copy, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the copy; <see cref="CopyOptions.Checkpoint"/> then has its position.</param>
    /// <returns>The numbers of items read, copied, skipped and failed.</returns>
    /// <remarks>
    /// The copy describes both tables, which needs the permission <c>dynamodb:DescribeTable</c>. Items that are written to the source table
    /// during the copy may or may not be copied.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// Source and target are the same table, and <see cref="CopyOptions.Transform"/> is not set.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in <paramref name="options"/> is less than 1.</exception>
    /// <exception cref="DynamoTableNotFoundException">A table does not exist.</exception>
    /// <exception cref="InvalidCopyCheckpointException">
    /// The checkpoint belongs to other tables or to another number of segments. Nothing was copied.
    /// </exception>
    /// <exception cref="CopyFailedException">DynamoDB rejected some items because of their contents; all others were copied.</exception>
    /// <exception cref="CopyInterruptedException">
    /// The copy failed before its end, even after retries with backoff, and can be resumed.
    /// </exception>
    public async Task<CopyResult> CopyTableDataAsync<T>(
        DynamoDatabase targetDatabase,
        CopyOptions? options = null,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(targetDatabase);
        var schema = RecordSchema<T>.Instance;
        await targetDatabase.EnsureTableAsync(schema, cancellationToken).ConfigureAwait(false);
        return await CopyTableDataAsync(schema.TableName, schema.TableName, targetDatabase, options, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Copies the items of a table to another table.</summary>
    /// <param name="sourceTable">The name of the source table, without prefix.</param>
    /// <param name="targetTable">The name of the target table in <paramref name="targetDatabase"/>, without prefix.</param>
    /// <param name="targetDatabase">The database of another account, region or prefix, or <see langword="null"/> for this one.</param>
    /// <param name="options">The options of the copy, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the copy; <see cref="CopyOptions.Checkpoint"/> then has its position.</param>
    /// <returns>The numbers of items read, copied, skipped and failed.</returns>
    /// <remarks>
    /// The copy describes both tables, which needs the permission <c>dynamodb:DescribeTable</c>. The tables may have different keys if each
    /// item has the key attributes of both tables, or if <see cref="CopyOptions.Transform"/> adds those of the target table. Items that are
    /// written to the source table during the copy may or may not be copied.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// Source and target are the same table, and <see cref="CopyOptions.Transform"/> is not set.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in <paramref name="options"/> is less than 1.</exception>
    /// <exception cref="DynamoTableNotFoundException">A table does not exist.</exception>
    /// <exception cref="InvalidCopyCheckpointException">
    /// The checkpoint belongs to other tables or to another number of segments. Nothing was copied.
    /// </exception>
    /// <exception cref="CopyFailedException">DynamoDB rejected some items because of their contents; all others were copied.</exception>
    /// <exception cref="CopyInterruptedException">
    /// The copy failed before its end, even after retries with backoff, and can be resumed.
    /// </exception>
    public async Task<CopyResult> CopyTableDataAsync(
        string sourceTable,
        string targetTable,
        DynamoDatabase? targetDatabase = null,
        CopyOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new CopyOptions();
        var (source, destination) = await FindTablesAsync(sourceTable, targetTable, targetDatabase, options, cancellationToken)
            .ConfigureAwait(false);
        var copy = new TableCopy(source, destination, options);
        try
        {
            await copy.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            options.Checkpoint = copy.Checkpoint;
            throw;
        }

        options.Checkpoint = null;
        var end = copy.Checkpoint;
        return end.Failures.Count == 0
            ? end.Counts
            : throw new CopyFailedException(source.Name, destination.Name, end.Counts, end.Failures);
    }

    /// <summary>Copies an item of a record class's table to the same table in another database.</summary>
    /// <typeparam name="T">
    /// A record class with <see cref="DynamoTableAttribute"/>. The target table is created if it does not exist, unless
    /// <see cref="DynamoDatabaseOptions.CreateTables"/> of the target database is <see langword="false"/>.
    /// </typeparam>
    /// <param name="key">The item's key.</param>
    /// <param name="targetDatabase">The database to copy to: another account, region or prefix.</param>
    /// <param name="options">
    /// The options of the copy, or <see langword="null"/> for the defaults. Only <see cref="CopyOptions.Transform"/>,
    /// <see cref="CopyOptions.Overwrite"/> and <see cref="CopyOptions.Consistent"/> have an effect.
    /// </param>
    /// <param name="cancellationToken">Cancels the call; it is then unknown whether the item was copied.</param>
    /// <returns>
    /// <see langword="true"/> if the item was copied; <see langword="false"/> if the target already has an item with its key, or if
    /// <see cref="CopyOptions.Transform"/> skipped it.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// Source and target are the same table, and <see cref="CopyOptions.Transform"/> is not set.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in <paramref name="options"/> is less than 1.</exception>
    /// <exception cref="InvalidKeyException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="ItemNotFoundException">The item does not exist.</exception>
    /// <exception cref="DynamoTableNotFoundException">The table does not exist.</exception>
    /// <exception cref="CopyFailedException">DynamoDB rejected the item because of its contents.</exception>
    public async Task<bool> CopyItemAsync<T>(
        DynamoKey key,
        DynamoDatabase targetDatabase,
        CopyOptions? options = null,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(targetDatabase);
        var schema = RecordSchema<T>.Instance;
        var attributes = ItemKeys.Resolve(schema, key)
            ?? throw new InvalidKeyException($"{key} does not identify a {schema.TypeName} to copy: a key value cannot be empty.", key);
        await targetDatabase.EnsureTableAsync(schema, cancellationToken).ConfigureAwait(false);
        return await CopyItemAsync(schema.TableName, attributes, schema.TableName, targetDatabase, options, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Copies an item of a table to another table.</summary>
    /// <param name="sourceTable">The name of the source table, without prefix.</param>
    /// <param name="key">The item's key attributes.</param>
    /// <param name="targetTable">The name of the target table in <paramref name="targetDatabase"/>, without prefix.</param>
    /// <param name="targetDatabase">The database of another account, region or prefix, or <see langword="null"/> for this one.</param>
    /// <param name="options">
    /// The options of the copy, or <see langword="null"/> for the defaults. Only <see cref="CopyOptions.Transform"/>,
    /// <see cref="CopyOptions.Overwrite"/> and <see cref="CopyOptions.Consistent"/> have an effect.
    /// </param>
    /// <param name="cancellationToken">Cancels the call; it is then unknown whether the item was copied.</param>
    /// <returns>
    /// <see langword="true"/> if the item was copied; <see langword="false"/> if the target already has an item with its key, or if
    /// <see cref="CopyOptions.Transform"/> skipped it.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// Source and target are the same table, and <see cref="CopyOptions.Transform"/> is not set.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number in <paramref name="options"/> is less than 1.</exception>
    /// <exception cref="ItemNotFoundException">The item does not exist.</exception>
    /// <exception cref="DynamoTableNotFoundException">The table does not exist.</exception>
    /// <exception cref="CopyFailedException">DynamoDB rejected the item because of its contents.</exception>
    public async Task<bool> CopyItemAsync(
        string sourceTable,
        Dictionary<string, AttributeValue> key,
        string targetTable,
        DynamoDatabase? targetDatabase = null,
        CopyOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        options ??= new CopyOptions();
        var (source, destination) = await FindTablesAsync(sourceTable, targetTable, targetDatabase, options, cancellationToken)
            .ConfigureAwait(false);
        var request = new GetItemRequest
        {
            TableName = source.Name,
            Key = key,
            ConsistentRead = options.Consistent,
        };
        var response = await CopyRetries
            .SendAsync(source, "GetItem", () => Requests.GetItemAsync(request, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        if (FoundItem.Get(response) is not { } item)
            throw new ItemNotFoundException(source.Name, source.ToDynamoKey(key));
        var outcome = await new PageWriter(source, destination, options).WriteAsync([item], cancellationToken).ConfigureAwait(false);
        return outcome.Failures.Count == 0
            ? outcome.Copied > 0
            : throw new CopyFailedException(source.Name, destination.Name, new CopyResult(1, 0, 0, 0, 1), outcome.Failures);
    }

    private async Task<(CopyEndpoint Source, CopyEndpoint Target)> FindTablesAsync(
        string from,
        string to,
        DynamoDatabase? target,
        CopyOptions options,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Segments, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Concurrency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.PageSize ?? 1, 1);
        var source = await CopyEndpoint.FindAsync(this, from, cancellationToken).ConfigureAwait(false);
        var destination = await CopyEndpoint.FindAsync(target ?? this, to, cancellationToken).ConfigureAwait(false);
        return options.Transform is null && source.IsSameAs(destination)
            ? throw new ArgumentException(
                $"Table '{source.Name}' cannot be copied to itself. Choose another target, or change the items with CopyOptions.Transform.",
                nameof(to)
            )
            : (source, destination);
    }
}
