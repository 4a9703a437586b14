using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Tables;

/// <summary>Looks at tables, and waits for them.</summary>
internal sealed class TableStatuses(DatabaseRequests requests, DynamoDatabaseOptions options)
{
    /// <summary>What DynamoDB says of a table, or null where there is none.</summary>
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

    /// <summary>What DynamoDB says of a table.</summary>
    /// <exception cref="DynamoTableNotFoundException">There is none.</exception>
    public async Task<TableDescription> GetAsync(string tableName, CancellationToken cancellationToken) =>
        await FindAsync(tableName, cancellationToken).ConfigureAwait(false) ?? throw new DynamoTableNotFoundException(tableName);

    /// <summary>Waits until nothing is being changed of a table and its global indexes.</summary>
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

    /// <summary>Deletes a table, and waits until it is gone.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> DeleteAsync(string tableName, CancellationToken cancellationToken)
    {
        var wait = new TableWait(options, tableName, "gone");
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

            // Also where the deletion is refused: a lost response's second attempt is, because the first has begun it.
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

    /// <summary>The first global index that something is true of, or null.</summary>
    public static GlobalSecondaryIndexDescription? FindIndex(
        TableDescription table,
        Predicate<GlobalSecondaryIndexDescription> condition
    ) => table.GlobalSecondaryIndexes?.Find(condition);

    /// <summary>A table's status, and that of the first index that keeps it from being used, for messages.</summary>
    public static string Describe(TableDescription? table, Predicate<GlobalSecondaryIndexDescription> isPending)
    {
        var status = $"its status is {table?.TableStatus?.Value ?? "unknown"}";
        return table is not null && FindIndex(table, isPending) is { } index
            ? $"{status}, and that of its index '{index.IndexName}' is {index.IndexStatus}"
            : status;
    }

    private static bool IsChanging(GlobalSecondaryIndexDescription index) => index.IndexStatus != IndexStatus.ACTIVE;

    /// <summary>Asks for the deletion; what is returned is why DynamoDB will not delete the table yet, or null.</summary>
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
