using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Tables;

/// <summary>Describes and deletes tables, and waits for their status.</summary>
internal sealed class TableStatuses(DatabaseRequests requests, DynamoDatabaseOptions options)
{
    /// <summary>Returns the description of a table, or null if the table does not exist.</summary>
    public async Task<TableDescription?> FindAsync(string tableName, CancellationToken cancellationToken)
    {
        try
        {
            var response = await requests
                .DescribeTableAsync(new DescribeTableRequest { TableName = tableName }, cancellationToken)
                .ConfigureAwait(false);
            return response.Table;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Returns the description of a table.</summary>
    /// <exception cref="DynamoTableNotFoundException">The table does not exist.</exception>
    public async Task<TableDescription> GetAsync(string tableName, CancellationToken cancellationToken) =>
        await FindAsync(tableName, cancellationToken).ConfigureAwait(false) ?? throw new DynamoTableNotFoundException(tableName);

    /// <summary>Waits until a table and its global indexes are ACTIVE.</summary>
    public async Task<TableDescription> WaitUntilActiveAsync(string tableName, CancellationToken cancellationToken)
    {
        var wait = new TableWait(options, tableName, "ACTIVE");
        while (true)
        {
            var table = await GetAsync(tableName, cancellationToken).ConfigureAwait(false);
            if (table.TableStatus == TableStatus.ACTIVE && FindIndex(table, IsChanging) is null)
                return table;
            await wait.WaitAsync(Describe(table, IsChanging), null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes a table, and waits until it no longer exists.</summary>
    /// <returns>Whether the table existed.</returns>
    public async Task<bool> DeleteAsync(string tableName, CancellationToken cancellationToken)
    {
        var wait = new TableWait(options, tableName, "deleted");
        var (existed, isDeleting) = (false, false);
        while (true)
        {
            Exception? cause = null;
            var table = await FindAsync(tableName, cancellationToken).ConfigureAwait(false);
            if (table is null)
            {
                if (existed)
                    options.Logger.TableDeleted(tableName);
                return existed;
            }

            // Also if DynamoDB rejects the deletion: it rejects the second attempt after a lost response, because the first
            // one started it.
            existed = true;
            if (table.TableStatus == TableStatus.DELETING)
            {
                isDeleting = true;
            }
            else if (!isDeleting)
            {
                cause = await TryDeleteAsync(tableName, cancellationToken).ConfigureAwait(false);
                isDeleting = cause is null;
                if (isDeleting)
                    continue;
            }

            await wait.WaitAsync(Describe(table, _ => false), cause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the first global index that meets a condition, or null.</summary>
    public static GlobalSecondaryIndexDescription? FindIndex(
        TableDescription table,
        Predicate<GlobalSecondaryIndexDescription> condition
    ) => table.GlobalSecondaryIndexes?.Find(condition);

    /// <summary>Describes a table's status, and the status of the first index that is not ready, for messages.</summary>
    public static string Describe(TableDescription? table, Predicate<GlobalSecondaryIndexDescription> isPending)
    {
        var status = $"its status is {table?.TableStatus?.Value ?? "unknown"}";
        return table is not null && FindIndex(table, isPending) is { } index
            ? $"{status}, and the status of its index '{index.IndexName}' is {index.IndexStatus}"
            : status;
    }

    private static bool IsChanging(GlobalSecondaryIndexDescription index) => index.IndexStatus != IndexStatus.ACTIVE;

    /// <summary>Requests the deletion. Returns DynamoDB's error if it cannot delete the table yet, or null.</summary>
    private async Task<Exception?> TryDeleteAsync(string tableName, CancellationToken cancellationToken)
    {
        try
        {
            await requests.DeleteTableAsync(new DeleteTableRequest { TableName = tableName }, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is ResourceInUseException or LimitExceededException)
        {
            return exception;
        }
    }
}
