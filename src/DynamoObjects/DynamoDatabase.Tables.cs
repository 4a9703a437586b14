using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

#pragma warning disable RS0026 // Overloads by type and by name cannot be taken for each other.

namespace DynamoObjects;

/// <content>Tools for whole tables. Names are without prefix; for what has the prefix, there are <see cref="Client"/>
/// and <see cref="GetTableName(string)"/>.</content>
public sealed partial class DynamoDatabase
{
    /// <summary>Creates the table of a record class unless it exists, and waits until it and its indexes can be used.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Ends the wait; a table that was asked for is still created.</param>
    /// <returns>A task that ends when the table can be used.</returns>
    /// <remarks>Needed only where <see cref="DynamoDatabaseOptions.CreateTables"/> is off: otherwise the first use does it.</remarks>
    /// <exception cref="TableTimeoutException">The table was not usable in time.</exception>
    /// <exception cref="DynamoSchemaException">The table exists with other keys, indexes, stream or time to live than the
    /// record declares.</exception>
    public Task CreateTableAsync<T>(CancellationToken cancellationToken = default)
        where T : class => GetReadiness(RecordSchema<T>.Instance).WaitAsync(cancellationToken).AsTask();

    /// <summary>Deletes the table of a record class with all its items, and waits until it is gone. The next use creates it
    /// again.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Ends the wait; a deletion that was asked for goes on.</param>
    /// <returns>Whether there was such a table.</returns>
    /// <exception cref="TableTimeoutException">The table was not gone in time.</exception>
    public Task<bool> DeleteTableAsync<T>(CancellationToken cancellationToken = default)
        where T : class => DeleteTableAsync(RecordSchema<T>.Instance.TableName, cancellationToken);

    /// <summary>Deletes a table with all its items, and waits until it is gone. The next use by a record class creates it again.</summary>
    /// <param name="name">The table's name without prefix.</param>
    /// <param name="cancellationToken">Ends the wait; a deletion that was asked for goes on.</param>
    /// <returns>Whether there was such a table.</returns>
    /// <exception cref="TableTimeoutException">The table was not gone in time.</exception>
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

    /// <summary>Whether the table of a record class exists, in whatever status but DELETING.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it exists.</returns>
    public Task<bool> TableExistsAsync<T>(CancellationToken cancellationToken = default)
        where T : class => TableExistsAsync(RecordSchema<T>.Instance.TableName, cancellationToken);

    /// <summary>Whether a table exists, in whatever status but DELETING.</summary>
    /// <param name="name">The table's name without prefix.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it exists.</returns>
    public async Task<bool> TableExistsAsync(string name, CancellationToken cancellationToken = default) =>
        await Statuses.FindAsync(GetTableName(name), cancellationToken).ConfigureAwait(false) is { } table
        && table.TableStatus != TableStatus.DELETING;

    /// <summary>Waits until a record class's table and its global indexes are ACTIVE.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when they are.</returns>
    /// <exception cref="DynamoTableNotFoundException">There is no such table.</exception>
    /// <exception cref="TableTimeoutException">They were not ACTIVE in time.</exception>
    public Task WaitUntilActiveAsync<T>(CancellationToken cancellationToken = default)
        where T : class => WaitUntilActiveAsync(RecordSchema<T>.Instance.TableName, cancellationToken);

    /// <summary>Waits until a table and its global indexes are ACTIVE.</summary>
    /// <param name="name">The table's name without prefix.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when they are.</returns>
    /// <exception cref="DynamoTableNotFoundException">There is no such table.</exception>
    /// <exception cref="TableTimeoutException">They were not ACTIVE in time.</exception>
    public Task WaitUntilActiveAsync(string name, CancellationToken cancellationToken = default) =>
        Statuses.WaitUntilActiveAsync(GetTableName(name), cancellationToken);

    /// <summary>The primary key that a record class's table has in DynamoDB.</summary>
    /// <typeparam name="T">A record class with <see cref="DynamoTableAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The key's attributes.</returns>
    /// <exception cref="DynamoTableNotFoundException">There is no such table.</exception>
    public Task<PrimaryKey> GetPrimaryKeyAsync<T>(CancellationToken cancellationToken = default)
        where T : class => GetPrimaryKeyAsync(RecordSchema<T>.Instance.TableName, cancellationToken);

    /// <summary>The primary key that a table has in DynamoDB.</summary>
    /// <param name="name">The table's name without prefix.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The key's attributes.</returns>
    /// <exception cref="DynamoTableNotFoundException">There is no such table.</exception>
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

    /// <summary>Lists the tables whose names begin with the database's prefix; all of the account and region, where it is empty.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The names without prefix, asked for page by page while they are enumerated.</returns>
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
