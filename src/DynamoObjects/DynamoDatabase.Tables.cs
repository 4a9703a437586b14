using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

#pragma warning disable RS0026 // The overloads differ in required parameters, so no call is ambiguous.

namespace DynamoObjects;

/// <content>
/// Operations on whole tables. Names are without prefix; for a name with prefix, use <see cref="Client"/> and
/// <see cref="GetTableName(string)"/>.
/// </content>
public sealed partial class DynamoDatabase
{
    /// <summary>Creates the table of a record class if it does not exist, and waits until the table and its indexes are usable.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Cancels the wait; a requested table is still created.</param>
    /// <returns>A task that completes when the table is usable.</returns>
    /// <remarks>
    /// The first use of a table calls this method, unless <see cref="DynamoDatabaseOptions.CreateTables"/> is <see langword="false"/>. If
    /// the table exists, the method compares it with what the record class declares, and enables time to live if the class declares it.
    /// </remarks>
    /// <exception cref="TableTimeoutException">
    /// The table was not usable within <see cref="DynamoDatabaseOptions.TableTimeout"/>.
    /// </exception>
    /// <exception cref="DynamoSchemaException">
    /// The table exists, but its keys, indexes, stream or time to live differ from what the record class declares.
    /// </exception>
    public Task CreateTableAsync<T>(CancellationToken cancellationToken = default)
        where T : class => GetReadiness(RecordSchema<T>.Instance).WaitAsync(cancellationToken).AsTask();

    /// <summary>Deletes the table of a record class with all its items, and waits until the table no longer exists.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Cancels the wait; a requested deletion continues.</param>
    /// <returns><see langword="true"/> if the table existed; otherwise, <see langword="false"/>.</returns>
    /// <remarks>
    /// The next use of the table creates it again, unless <see cref="DynamoDatabaseOptions.CreateTables"/> is <see langword="false"/>.
    /// </remarks>
    /// <exception cref="TableTimeoutException">The table still existed after <see cref="DynamoDatabaseOptions.TableTimeout"/>.</exception>
    public Task<bool> DeleteTableAsync<T>(CancellationToken cancellationToken = default)
        where T : class => DeleteTableAsync(RecordSchema<T>.Instance.TableName, cancellationToken);

    /// <summary>Deletes a table with all its items, and waits until the table no longer exists.</summary>
    /// <param name="name">The table's name without prefix.</param>
    /// <param name="cancellationToken">Cancels the wait; a requested deletion continues.</param>
    /// <returns><see langword="true"/> if the table existed; otherwise, <see langword="false"/>.</returns>
    /// <remarks>
    /// The next use of a record class with this table creates the table again, unless <see cref="DynamoDatabaseOptions.CreateTables"/> is
    /// <see langword="false"/>.
    /// </remarks>
    /// <exception cref="TableTimeoutException">The table still existed after <see cref="DynamoDatabaseOptions.TableTimeout"/>.</exception>
    public async Task<bool> DeleteTableAsync(string name, CancellationToken cancellationToken = default)
    {
        var tableName = GetTableName(name);
        try
        {
            return await Statuses.DeleteAsync(tableName, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ResetReadiness(tableName);
        }
    }

    /// <summary>Returns whether the table of a record class exists, in any status except DELETING.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="true"/> if the table exists; otherwise, <see langword="false"/>.</returns>
    public Task<bool> TableExistsAsync<T>(CancellationToken cancellationToken = default)
        where T : class => TableExistsAsync(RecordSchema<T>.Instance.TableName, cancellationToken);

    /// <summary>Returns whether a table exists, in any status except DELETING.</summary>
    /// <param name="name">The table's name without prefix.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="true"/> if the table exists; otherwise, <see langword="false"/>.</returns>
    public async Task<bool> TableExistsAsync(string name, CancellationToken cancellationToken = default) =>
        await Statuses.FindAsync(GetTableName(name), cancellationToken).ConfigureAwait(false) is { } table
        && table.TableStatus != TableStatus.DELETING;

    /// <summary>Waits until a record class's table and its global secondary indexes are ACTIVE.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the table and the indexes are ACTIVE.</returns>
    /// <exception cref="DynamoTableNotFoundException">The table does not exist.</exception>
    /// <exception cref="TableTimeoutException">
    /// The table or an index was not ACTIVE within <see cref="DynamoDatabaseOptions.TableTimeout"/>.
    /// </exception>
    public Task WaitUntilActiveAsync<T>(CancellationToken cancellationToken = default)
        where T : class => WaitUntilActiveAsync(RecordSchema<T>.Instance.TableName, cancellationToken);

    /// <summary>Waits until a table and its global secondary indexes are ACTIVE.</summary>
    /// <param name="name">The table's name without prefix.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the table and the indexes are ACTIVE.</returns>
    /// <exception cref="DynamoTableNotFoundException">The table does not exist.</exception>
    /// <exception cref="TableTimeoutException">
    /// The table or an index was not ACTIVE within <see cref="DynamoDatabaseOptions.TableTimeout"/>.
    /// </exception>
    public Task WaitUntilActiveAsync(string name, CancellationToken cancellationToken = default) =>
        Statuses.WaitUntilActiveAsync(GetTableName(name), cancellationToken);

    /// <summary>Returns the primary key of a record class's table in DynamoDB.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The key's attributes.</returns>
    /// <exception cref="DynamoTableNotFoundException">The table does not exist.</exception>
    public Task<PrimaryKey> GetPrimaryKeyAsync<T>(CancellationToken cancellationToken = default)
        where T : class => GetPrimaryKeyAsync(RecordSchema<T>.Instance.TableName, cancellationToken);

    /// <summary>Returns the primary key of a table in DynamoDB.</summary>
    /// <param name="name">The table's name without prefix.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The key's attributes.</returns>
    /// <exception cref="DynamoTableNotFoundException">The table does not exist.</exception>
    public async Task<PrimaryKey> GetPrimaryKeyAsync(string name, CancellationToken cancellationToken = default)
    {
        var table = await Statuses.GetAsync(GetTableName(name), cancellationToken).ConfigureAwait(false);
        return new PrimaryKey(Key(KeyType.HASH)!, Key(KeyType.RANGE));

        KeyPart? Key(KeyType type) =>
            table.KeySchema.Find(key => key.KeyType == type)?.AttributeName is { } attribute
                ? new KeyPart(
                    attribute,
                    table.AttributeDefinitions.Find(definition => definition.AttributeName == attribute)!.AttributeType
                )
                : null;
    }

    /// <summary>Lists the tables whose names start with the database's prefix.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>
    /// The names without prefix, requested page by page during the enumeration. With an empty prefix, these are all tables of the account
    /// and region.
    /// </returns>
    public async IAsyncEnumerable<string> ListTablesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? last = null;
        do
        {
            var page = await Requests
                .ListTablesAsync(new ListTablesRequest { ExclusiveStartTableName = last }, cancellationToken)
                .ConfigureAwait(false);
            foreach (var name in page.TableNames ?? [])
            {
                if (name.Length > _prefix.Length && name.StartsWith(_prefix, StringComparison.Ordinal))
                    yield return name[_prefix.Length..];
            }

            last = page.LastEvaluatedTableName;
        } while (!string.IsNullOrEmpty(last));
    }

    private void ResetReadiness(string tableName)
    {
        foreach (var readiness in _readiness.Values)
        {
            if (readiness.TableName == tableName)
                readiness.Reset();
        }
    }
}
