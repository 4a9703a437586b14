using Amazon.DynamoDBv2.Model;
using DynamoObjects.Copying;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

#pragma warning disable RS0026 // Overloads by type and by name cannot be taken for each other.

namespace DynamoObjects;

/// <content>Copies of items and of whole tables, as they are in DynamoDB: no record class has to fit them.</content>
public sealed partial class DynamoDatabase
{
    /// <summary>Copies the items of a record class's table to the table of the same class in another database.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>; the target is created if this is its
    /// first use, unless its <see cref="DynamoDatabaseOptions.CreateTables"/> is off.</typeparam>
    /// <param name="target">Where to: another account, region or prefix.</param>
    /// <param name="options">How they are copied; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the copy; <see cref="CopyOptions.Checkpoint"/> then says where it was.</param>
    /// <returns>How many items were copied, and what became of the others.</returns>
    /// <remarks>Both tables are described, which takes the permission <c>dynamodb:DescribeTable</c>. Items that are written
    /// to the table meanwhile may or may not be copied.</remarks>
    /// <exception cref="ArgumentException">Both are the same table, and <see cref="CopyOptions.Transform"/> is not set.</exception>
    /// <exception cref="DynamoTableNotFoundException">There is no such table.</exception>
    /// <exception cref="InvalidCopyCheckpointException">The checkpoint is of other tables, or of another number of segments;
    /// nothing was copied.</exception>
    /// <exception cref="CopyFailedException">DynamoDB refused some items for what they are; all others were copied.</exception>
    /// <exception cref="CopyInterruptedException">The copy failed on the way, and can be resumed. Unprocessed items and
    /// throttled requests are sent again, some times, before that.</exception>
    public async Task<CopyResult> CopyTableDataAsync<T>(
        DynamoDatabase target,
        CopyOptions? options = null,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(target);
        var schema = RecordSchema<T>.Instance;
        await target.EnsureTableAsync(schema, cancellationToken).ConfigureAwait(false);
        return await CopyTableDataAsync(schema.TableName, schema.TableName, target, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copies the items of a table to another one.</summary>
    /// <param name="from">The name without prefix of the table to read.</param>
    /// <param name="to">The name without prefix of the table to write, in <paramref name="target"/>.</param>
    /// <param name="target">Where to: another account, region or prefix; <see langword="null"/> for this database.</param>
    /// <param name="options">How they are copied; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the copy; <see cref="CopyOptions.Checkpoint"/> then says where it was.</param>
    /// <returns>How many items were copied, and what became of the others.</returns>
    /// <remarks>
    /// Both tables are described, which takes the permission <c>dynamodb:DescribeTable</c>. They may have different keys,
    /// if the items have the attributes, or get them by
    /// <see cref="CopyOptions.Transform"/>. Items that are written to the table meanwhile may or may not be copied.
    /// </remarks>
    /// <exception cref="ArgumentException">Both are the same table, and <see cref="CopyOptions.Transform"/> is not set.</exception>
    /// <exception cref="DynamoTableNotFoundException">There is no such table.</exception>
    /// <exception cref="InvalidCopyCheckpointException">The checkpoint is of other tables, or of another number of segments;
    /// nothing was copied.</exception>
    /// <exception cref="CopyFailedException">DynamoDB refused some items for what they are; all others were copied.</exception>
    /// <exception cref="CopyInterruptedException">The copy failed on the way, and can be resumed. Unprocessed items and
    /// throttled requests are sent again, some times, before that.</exception>
    public async Task<CopyResult> CopyTableDataAsync(
        string from,
        string to,
        DynamoDatabase? target = null,
        CopyOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new CopyOptions();
        var (source, destination) = await FindTablesAsync(from, to, target, options, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Copies an item of a record class's table to the table of the same class in another database.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>; the target is created if this is its
    /// first use, unless its <see cref="DynamoDatabaseOptions.CreateTables"/> is off.</typeparam>
    /// <param name="key">The item's key.</param>
    /// <param name="target">Where to: another account, region or prefix.</param>
    /// <param name="options">How it is copied, of which <see cref="CopyOptions.Transform"/>,
    /// <see cref="CopyOptions.Overwrite"/> and <see cref="CopyOptions.Consistent"/> count; <see langword="null"/> for the
    /// defaults.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was copied is then unknown.</param>
    /// <returns>Whether it was copied; if not, the target has an item with its key, which was kept, or the item was left out.</returns>
    /// <exception cref="InvalidKeysException">The key does not fit the table, or is empty.</exception>
    /// <exception cref="ItemNotFoundException">There is no such item.</exception>
    /// <exception cref="DynamoTableNotFoundException">There is no such table.</exception>
    /// <exception cref="CopyFailedException">DynamoDB refused the item for what it is.</exception>
    public async Task<bool> CopyItemAsync<T>(
        DynamoKey key,
        DynamoDatabase target,
        CopyOptions? options = null,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(target);
        var schema = RecordSchema<T>.Instance;
        var attributes = ItemKeys.Resolve(schema, key)
            ?? throw new InvalidKeysException($"A {schema.TypeName} cannot be copied by {key}: keys cannot be empty.", key);
        await target.EnsureTableAsync(schema, cancellationToken).ConfigureAwait(false);
        return await CopyItemAsync(schema.TableName, attributes, schema.TableName, target, options, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Copies an item of a table to another one.</summary>
    /// <param name="from">The name without prefix of the table to read.</param>
    /// <param name="key">The item's key attributes.</param>
    /// <param name="to">The name without prefix of the table to write, in <paramref name="target"/>.</param>
    /// <param name="target">Where to: another account, region or prefix; <see langword="null"/> for this database.</param>
    /// <param name="options">How it is copied, of which <see cref="CopyOptions.Transform"/>,
    /// <see cref="CopyOptions.Overwrite"/> and <see cref="CopyOptions.Consistent"/> count; <see langword="null"/> for the
    /// defaults.</param>
    /// <param name="cancellationToken">Ends the wait; whether the item was copied is then unknown.</param>
    /// <returns>Whether it was copied; if not, the target has an item with its key, which was kept, or the item was left out.</returns>
    /// <exception cref="ArgumentException">Both are the same table, and <see cref="CopyOptions.Transform"/> is not set.</exception>
    /// <exception cref="ItemNotFoundException">There is no such item.</exception>
    /// <exception cref="DynamoTableNotFoundException">There is no such table.</exception>
    /// <exception cref="CopyFailedException">DynamoDB refused the item for what it is.</exception>
    public async Task<bool> CopyItemAsync(
        string from,
        Dictionary<string, AttributeValue> key,
        string to,
        DynamoDatabase? target = null,
        CopyOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        options ??= new CopyOptions();
        var (source, destination) = await FindTablesAsync(from, to, target, options, cancellationToken).ConfigureAwait(false);
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
                $"Table '{source.Name}' cannot be copied to itself, unless CopyOptions.Transform changes its items.",
                nameof(to)
            )
            : (source, destination);
    }
}
