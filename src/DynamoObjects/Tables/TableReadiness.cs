using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Tables;

/// <summary>
/// The state of one table before its first use. Concurrent first uses share one creation, and the next use retries a failed one.
/// </summary>
internal sealed class TableReadiness(
    DatabaseRequests requests,
    DynamoDatabaseOptions options,
    TableStatuses statuses,
    RecordSchema schema,
    string tableName
)
{
    private readonly Creation _creation = new();
    private readonly ConditionalWeakTable<object, Creation>? _creationByScope = requests.Scope is null ? null : [];

    public string TableName => tableName;

    private Creation Current => requests.Scope is { } scope ? _creationByScope!.GetOrCreateValue(scope) : _creation;

    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        var creation = Current;
        var ready = Volatile.Read(ref creation.Ready);
        return ready is { Task.IsCompletedSuccessfully: true }
            ? default
            : new ValueTask(GetOrStartTask(creation).WaitAsync(cancellationToken));
    }

    /// <summary>Makes the next use check the table again after it was deleted.</summary>
    public void Reset()
    {
        var creation = Current;
        lock (creation)
            Volatile.Write(ref creation.Ready, null);
    }

    /// <summary>Returns the pending creation, or starts one. All callers share it, so no caller's token cancels it.</summary>
    private Task GetOrStartTask(Creation creation)
    {
        TaskCompletionSource source;
        lock (creation)
        {
            if (creation.Ready is { Task.IsFaulted: false } pending)
                return pending.Task;
            source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref creation.Ready, source);
        }

        _ = RunAsync(source);
        return source.Task;
    }

    private async Task RunAsync(TaskCompletionSource source)
    {
        try
        {
            await CreateAsync().ConfigureAwait(false);
            source.SetResult();
        }
#pragma warning disable CA1031 // All callers that wait for the creation receive the exception.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            source.SetException(exception);
        }
    }

    private async Task CreateAsync()
    {
        var wait = new TableWait(options, tableName, "ACTIVE");
        var table = await statuses.FindAsync(tableName, CancellationToken.None).ConfigureAwait(false);
        var isCreated = false;
        while (true)
        {
            Exception? cause = null;
            if (table is null)
            {
                (table, cause) = await TryCreateAsync().ConfigureAwait(false);
                if (table is not null)
                {
                    isCreated = true;
                    options.Logger.TableCreating(tableName, schema.TypeName);
                }
            }

            if (table is not null && (table.TableStatus == TableStatus.ACTIVE || table.TableStatus == TableStatus.UPDATING))
            {
                new TableDrift(schema, table).ThrowIfDrifted();
                if (TableStatuses.FindIndex(table, IsPending) is null)
                    break;
            }

            var found = cause is null ? TableStatuses.Describe(table, IsPending) : cause.Message;
            await wait.WaitAsync(found, cause, CancellationToken.None).ConfigureAwait(false);
            table = await statuses.FindAsync(tableName, CancellationToken.None).ConfigureAwait(false);
        }

        if (isCreated)
            options.Logger.TableCreated(tableName, wait.Elapsed);
        if (schema.TimeToLive is { } timeToLive)
            await new TableTimeToLive(requests, options, tableName, timeToLive.AttributeName)
                .EnableAsync(schema.TypeName)
                .ConfigureAwait(false);
    }

    /// <summary>Returns whether a declared index is still being created, so that DynamoDB does not yet accept queries of it.</summary>
    private bool IsPending(GlobalSecondaryIndexDescription index) =>
        index.IndexStatus is { } status
        && status != IndexStatus.ACTIVE
        && status != IndexStatus.UPDATING
        && schema.Indexes.Any(declared => declared.IsGlobal && declared.Name == index.IndexName);

    /// <summary>
    /// Creates the table. If another process is creating or deleting it, or too many tables are being created, the caller must describe the
    /// table again later.
    /// </summary>
    private async Task<(TableDescription? Table, Exception? Cause)> TryCreateAsync()
    {
        try
        {
            var response = await requests
                .CreateTableAsync(TableDefinition.CreateRequest(schema, tableName, options.BillingMode), CancellationToken.None)
                .ConfigureAwait(false);
            return (response.TableDescription, null);
        }
        catch (ResourceInUseException)
        {
            return default;
        }
        catch (LimitExceededException exception)
        {
            return (null, exception);
        }
    }

    /// <summary>The creation of the table; a client that reaches other tables in each scope has one for each.</summary>
    private sealed class Creation
    {
        public TaskCompletionSource? Ready;
    }
}
