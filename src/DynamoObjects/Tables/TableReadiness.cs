using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Rules;

namespace DynamoObjects.Tables;

/// <summary>
/// Whether one table can be used yet. Concurrent first uses share one creation; a failed one is forgotten, so that the next use tries again.
/// </summary>
internal sealed class TableReadiness(IAmazonDynamoDB client, DynamoDatabaseOptions options, RecordSchema schema, string tableName)
{
    private readonly object _gate = new();
    private TaskCompletionSource? _ready;

    internal string TableName => tableName;

    internal ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        var ready = Volatile.Read(ref _ready);
        return ready is { Task.IsCompletedSuccessfully: true } ? default : new ValueTask(Share().WaitAsync(cancellationToken));
    }

    /// <summary>Lets the next use look again, because the table was deleted.</summary>
    internal void Forget()
    {
        lock (_gate)
            Volatile.Write(ref _ready, null);
    }

    /// <summary>The creation under way, started here if there is none. It belongs to all callers, so none of their tokens ends it.</summary>
    private Task Share()
    {
        TaskCompletionSource mine;
        lock (_gate)
        {
            if (_ready is { Task.IsFaulted: false } underWay)
                return underWay.Task;
            mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _ready, mine);
        }
        _ = RunAsync(mine);
        return mine.Task;
    }

    private async Task RunAsync(TaskCompletionSource done)
    {
        try
        {
            await CreateAsync().ConfigureAwait(false);
            done.SetResult();
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to those who wait.
        catch (Exception e)
#pragma warning restore CA1031
        {
            done.SetException(e);
        }
    }

    private async Task CreateAsync()
    {
        var time = options.TimeProvider;
        var started = time.GetTimestamp();
        var backoff = Backoff.ForStatus(time);
        var description = await DescribeAsync().ConfigureAwait(false);
        while (true)
        {
            description ??= await TryCreateAsync().ConfigureAwait(false);
            if (description?.TableStatus == TableStatus.ACTIVE || description?.TableStatus == TableStatus.UPDATING)
            {
                TableDefinition.RequireSameKeys(schema, description);
                return;
            }

            if (time.GetElapsedTime(started) >= options.TableTimeout)
                throw new TableTimeoutException(tableName, "ACTIVE", $"its status is {description?.TableStatus?.Value ?? "unknown"}", options.TableTimeout);
            await backoff.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            description = await DescribeAsync().ConfigureAwait(false);
        }
    }

    private async Task<TableDescription?> DescribeAsync()
    {
        try
        {
            var response = await client.DescribeTableAsync(new DescribeTableRequest { TableName = tableName }).ConfigureAwait(false);
            return response.Table;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Creates the table; null when somebody else is doing so (or is still deleting it): then it is described again after a while.</summary>
    private async Task<TableDescription?> TryCreateAsync()
    {
        try
        {
            var response = await client.CreateTableAsync(TableDefinition.CreateRequest(schema, tableName, options.BillingMode)).ConfigureAwait(false);
            return response.TableDescription;
        }
        catch (ResourceInUseException)
        {
            return null;
        }
    }
}
