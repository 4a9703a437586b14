using DynamoObjects.Mapping;

#pragma warning disable RS0026 // The overloads differ in required parameters, so no call is ambiguous.

namespace DynamoObjects;

/// <content>Temporarily raised throughput.</content>
public sealed partial class DynamoDatabase
{
    /// <summary>
    /// Raises the throughput of a record class's table and its global secondary indexes until the returned scope is disposed.
    /// </summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>. The table is created if it does not exist.</typeparam>
    /// <param name="read">The read capacity units, at least 1, or <see langword="null"/> to leave them unchanged.</param>
    /// <param name="write">The write capacity units, at least 1, or <see langword="null"/> to leave them unchanged.</param>
    /// <param name="progress">The receiver of the progress, which is called at each step, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">
    /// Cancels the call, which first restores the throughput that it raised. The token has no effect on the disposal of the scope.
    /// </param>
    /// <returns>
    /// The scope, once the table is ACTIVE: <c>await using (await database.RaiseThroughputAsync&lt;Store&gt;(write: 100))</c>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of units is less than 1.</exception>
    /// <exception cref="ThroughputException">The table is on-demand, or DynamoDB rejected the units.</exception>
    /// <exception cref="ThroughputNotRestoredException">
    /// The call failed after it had raised throughput, which could not be restored.
    /// </exception>
    /// <exception cref="TableTimeoutException">
    /// The table was not ACTIVE within <see cref="DynamoDatabaseOptions.TableTimeout"/>.
    /// </exception>
    public async Task<ThroughputScope> RaiseThroughputAsync<T>(
        long? read = null,
        long? write = null,
        IProgress<ThroughputProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        var table = new TableThroughput(RecordSchema<T>.Instance.TableName, read, write);
        await EnsureTableAsync(RecordSchema<T>.Instance, cancellationToken).ConfigureAwait(false);
        return await ThroughputScope.OpenAsync(this, [table], progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Raises the throughput of tables and their global secondary indexes until the returned scope is disposed.</summary>
    /// <param name="tables">The minimum units of each table.</param>
    /// <param name="progress">The receiver of the progress, which is called at each step, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">
    /// Cancels the call, which first restores the throughput that it raised. The token has no effect on the disposal of the scope.
    /// </param>
    /// <returns>The scope, once all tables are ACTIVE.</returns>
    /// <remarks>Tables that already have the units are unchanged.</remarks>
    /// <exception cref="ArgumentException">A table appears twice.</exception>
    /// <exception cref="DynamoSchemaException">
    /// <paramref name="tables"/> names a global secondary index that its table does not have.
    /// </exception>
    /// <exception cref="DynamoTableNotFoundException">A table does not exist.</exception>
    /// <exception cref="ThroughputException">
    /// DynamoDB rejected the units, or a table is on-demand. If a table is on-demand, nothing was changed.
    /// </exception>
    /// <exception cref="ThroughputNotRestoredException">
    /// The call failed after it had raised throughput, which could not be restored.
    /// </exception>
    /// <exception cref="TableTimeoutException">A table was not ACTIVE within <see cref="DynamoDatabaseOptions.TableTimeout"/>.</exception>
    public Task<ThroughputScope> RaiseThroughputAsync(
        IEnumerable<TableThroughput> tables,
        IProgress<ThroughputProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(tables);
        TableThroughput[] targets = [.. tables];
        if (targets.GroupBy(target => target.TableName, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } duplicate)
            throw new ArgumentException(
                $"Table '{duplicate.Key}' appears {duplicate.Count()} times. Name each table once.",
                nameof(tables)
            );
        return ThroughputScope.OpenAsync(this, targets, progress, cancellationToken);
    }

    /// <summary>
    /// Raises the throughput of all tables whose names start with the database's prefix, and of their global secondary indexes, until the
    /// returned scope is disposed.
    /// </summary>
    /// <param name="read">The read capacity units, at least 1, or <see langword="null"/> to leave them unchanged.</param>
    /// <param name="write">The write capacity units, at least 1, or <see langword="null"/> to leave them unchanged.</param>
    /// <param name="progress">The receiver of the progress, which is called at each step, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">
    /// Cancels the call, which first restores the throughput that it raised. The token has no effect on the disposal of the scope.
    /// </param>
    /// <returns>The scope, once all tables are ACTIVE.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of units is less than 1.</exception>
    /// <exception cref="ThroughputException">
    /// DynamoDB rejected the units, or a table is on-demand. If a table is on-demand, nothing was changed.
    /// </exception>
    /// <exception cref="ThroughputNotRestoredException">
    /// The call failed after it had raised throughput, which could not be restored.
    /// </exception>
    /// <exception cref="TableTimeoutException">A table was not ACTIVE within <see cref="DynamoDatabaseOptions.TableTimeout"/>.</exception>
    public async Task<ThroughputScope> RaiseThroughputForAllTablesAsync(
        long? read = null,
        long? write = null,
        IProgress<ThroughputProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var tables = new List<TableThroughput>();
        await foreach (var name in ListTablesAsync(cancellationToken).ConfigureAwait(false))
            tables.Add(new TableThroughput(name, read, write));
        return await ThroughputScope.OpenAsync(this, tables, progress, cancellationToken).ConfigureAwait(false);
    }
}
