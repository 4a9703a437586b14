using DynamoObjects.Mapping;

#pragma warning disable RS0026 // Overloads by type and by name cannot be taken for each other.

namespace DynamoObjects;

/// <content>Throughput that is raised for a while.</content>
public sealed partial class DynamoDatabase
{
    /// <summary>Raises the throughput of a record class's table and its global indexes until the scope is disposed.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>; its table is created if this is its
    /// first use.</typeparam>
    /// <param name="read">Read capacity units, from 1; <see langword="null"/> to leave them.</param>
    /// <param name="write">Write capacity units, from 1; <see langword="null"/> to leave them.</param>
    /// <param name="progress">Is told of each step.</param>
    /// <param name="cancellationToken">Ends the wait, after what was raised is put back; not what the scope does when it is
    /// disposed.</param>
    /// <returns>The scope, when the table is ACTIVE: <c>await using (await database.RaiseThroughputAsync&lt;Store&gt;(write:
    /// 100))</c>.</returns>
    /// <exception cref="ThroughputException">The table is on demand, or DynamoDB refused the units.</exception>
    /// <exception cref="ThroughputNotRestoredException">Raising failed half way, and what was raised could not be put back.</exception>
    /// <exception cref="TableTimeoutException">The table was not ACTIVE in time.</exception>
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

    /// <summary>Raises the throughput of tables and their global indexes until the scope is disposed. Tables that have that
    /// much already stay as they are.</summary>
    /// <param name="tables">The units that each table is to have at least.</param>
    /// <param name="progress">Is told of each step.</param>
    /// <param name="cancellationToken">Ends the wait, after what was raised is put back; not what the scope does when it is
    /// disposed.</param>
    /// <returns>The scope, when all tables are ACTIVE.</returns>
    /// <exception cref="ArgumentException">A table is named twice.</exception>
    /// <exception cref="DynamoSchemaException">A table has no global index of a name that is given.</exception>
    /// <exception cref="DynamoTableNotFoundException">There is no such table.</exception>
    /// <exception cref="ThroughputException">Tables are on demand, so that nothing was changed; or DynamoDB refused the units.</exception>
    /// <exception cref="ThroughputNotRestoredException">Raising failed half way, and what was raised could not be put back.</exception>
    /// <exception cref="TableTimeoutException">A table was not ACTIVE in time.</exception>
    public Task<ThroughputScope> RaiseThroughputAsync(
        IEnumerable<TableThroughput> tables,
        IProgress<ThroughputProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(tables);
        TableThroughput[] targets = [.. tables];
        if (targets.GroupBy(target => target.TableName, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } duplicate)
            throw new ArgumentException($"Table '{duplicate.Key}' is named {duplicate.Count()} times.", nameof(tables));
        return ThroughputScope.OpenAsync(this, targets, progress, cancellationToken);
    }

    /// <summary>Raises the throughput of all tables whose names begin with the database's prefix, with their global
    /// indexes, until the scope is disposed.</summary>
    /// <param name="read">Read capacity units, from 1; <see langword="null"/> to leave them.</param>
    /// <param name="write">Write capacity units, from 1; <see langword="null"/> to leave them.</param>
    /// <param name="progress">Is told of each step.</param>
    /// <param name="cancellationToken">Ends the wait, after what was raised is put back; not what the scope does when it is
    /// disposed.</param>
    /// <returns>The scope, when all tables are ACTIVE.</returns>
    /// <exception cref="ThroughputException">Tables are on demand, so that nothing was changed; or DynamoDB refused the units.</exception>
    /// <exception cref="ThroughputNotRestoredException">Raising failed half way, and what was raised could not be put back.</exception>
    /// <exception cref="TableTimeoutException">A table was not ACTIVE in time.</exception>
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
