using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;
using DynamoObjects.Tables;
using DynamoObjects.Telemetry;

namespace DynamoObjects;

/// <summary>Represents raised throughput of tables, which is restored when the scope is disposed.</summary>
/// <remarks>
/// <see cref="DynamoDatabase.RaiseThroughputAsync(IEnumerable{TableThroughput}, IProgress{ThroughputProgress}?, CancellationToken)"/>
/// creates the scope. Disposal restores the units that the tables had when the scope was created, so scopes of the same table must be
/// nested. Do not dispose a scope on several threads at once.
/// </remarks>
public sealed class ThroughputScope : IAsyncDisposable
{
    private readonly DynamoDatabase _database;
    private readonly IProgress<ThroughputProgress>? _progress;
    private readonly List<ThroughputChange> _raised = [];

    private ThroughputScope(DynamoDatabase database, IProgress<ThroughputProgress>? progress) =>
        (_database, _progress) = (database, progress);

    /// <summary>
    /// Gets the tables whose throughput is raised, with the units that they had before, or an empty list after a successful disposal.
    /// </summary>
    public IReadOnlyList<TableThroughput> OriginalUnits => [.. _raised.Select(table => table.Before)];

    /// <summary>Restores the units of all tables.</summary>
    /// <returns>A task that completes when DynamoDB has accepted all requests.</returns>
    /// <remarks>
    /// If one table fails, the others are still restored. The method waits while a table is being changed, but not until the restored units
    /// are in effect, and cannot be canceled.
    /// </remarks>
    /// <exception cref="ThroughputNotRestoredException">Tables were not restored. Dispose the scope again to retry.</exception>
    public async ValueTask DisposeAsync()
    {
        var failures = new List<Exception>();
        foreach (var table in _raised.ToList())
        {
            try
            {
                await RestoreAsync(table).ConfigureAwait(false);
                _raised.Remove(table);
            }
#pragma warning disable CA1031 // The other tables are restored whatever the error is, and this one is reported.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failures.Add(exception);
                _database.Options.Logger.ThroughputNotRestored(table.Name, table.Before, exception);
            }
        }

        if (failures.Count > 0)
            throw new ThroughputNotRestoredException(
                OriginalUnits,
                _database.Options.TablePrefix,
                failures.Count == 1 ? failures[0] : new AggregateException(failures)
            );
    }

    /// <summary>Raises tables, and restores them if a later one fails.</summary>
    internal static async Task<ThroughputScope> OpenAsync(
        DynamoDatabase database,
        IReadOnlyList<TableThroughput> targets,
        IProgress<ThroughputProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var scope = new ThroughputScope(database, progress);
        try
        {
            await scope.RaiseAsync(targets, cancellationToken).ConfigureAwait(false);
            return scope;
        }
        catch (Exception exception)
        {
            await scope.RestoreAfterFailureAsync(exception).ConfigureAwait(false);
            throw;
        }
    }

    private async Task RaiseAsync(IReadOnlyList<TableThroughput> targets, CancellationToken cancellationToken)
    {
        await ThrowIfOnDemandAsync(targets, cancellationToken).ConfigureAwait(false);
        foreach (var target in targets)
        {
            var table = await _database
                .Statuses.WaitUntilActiveAsync(_database.GetTableName(target.TableName), cancellationToken)
                .ConfigureAwait(false);
            if (ThroughputChange.CreateIfRaised(table, target) is { } raised)
                await RaiseAsync(table, raised, cancellationToken).ConfigureAwait(false);
            else
                Report(ThroughputStep.Sufficient, target);
        }

        foreach (var table in _raised)
        {
            await _database.Statuses.WaitUntilActiveAsync(table.Name, cancellationToken).ConfigureAwait(false);
            Report(ThroughputStep.Raised, table.After);
        }
    }

    private async Task ThrowIfOnDemandAsync(IReadOnlyList<TableThroughput> targets, CancellationToken cancellationToken)
    {
        var onDemand = new List<string>();
        foreach (var target in targets)
        {
            var table = await _database
                .Statuses.GetAsync(_database.GetTableName(target.TableName), cancellationToken)
                .ConfigureAwait(false);
            if (table.BillingModeSummary?.BillingMode == BillingMode.PAY_PER_REQUEST)
                onDemand.Add(table.TableName);
        }

        if (onDemand.Count > 0)
        {
            throw new ThroughputException(
                $"On-demand tables have no provisioned throughput to raise: "
                    + $"{string.Join(", ", onDemand.Select(name => $"'{name}'"))}. Leave "
                    + $"them out. Nothing was changed.",
                onDemand
            );
        }
    }

    private async Task RaiseAsync(TableDescription table, ThroughputChange raised, CancellationToken cancellationToken)
    {
        var write = new AttemptedWrite();
        try
        {
            await ChangeAsync(table, raised.After, write, cancellationToken).ConfigureAwait(false);
            _raised.Add(raised);
        }
        catch (Exception exception)
        {
            // If a response was lost, the table may have been raised, so it is restored.
            if (write.MayBeWritten)
                _raised.Add(raised);
            if (exception is not AmazonDynamoDBException)
                throw;
            throw new ThroughputException(
                $"Table '{raised.Name}' could not be raised to {raised.After}: " + $"{exception.Message}",
                [raised.Name],
                exception
            );
        }

        _database.Options.Logger.ThroughputRaised(raised.Name, raised.After);
        Report(ThroughputStep.Raising, raised.After);
    }

    private async Task RestoreAsync(ThroughputChange raised)
    {
        try
        {
            var table = await _database.Statuses.WaitUntilActiveAsync(raised.Name, CancellationToken.None).ConfigureAwait(false);
            await ChangeAsync(table, raised.Before, new AttemptedWrite(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (DynamoTableNotFoundException)
        {
            // The table was deleted meanwhile, so it costs nothing.
        }

        _database.Options.Logger.ThroughputRestored(raised.Name, raised.Before);
        Report(ThroughputStep.Restored, raised.Before);
    }

    /// <summary>
    /// Sets the units of a table. If a response is lost, DynamoDB rejects the second attempt because of the change of the first one, so the
    /// resulting units decide.
    /// </summary>
    private async Task ChangeAsync(TableDescription table, TableThroughput units, AttemptedWrite write, CancellationToken cancellationToken)
    {
        if (ThroughputChange.ToRequest(table, units) is not { } request)
            return;
        try
        {
            await _database.Requests.UpdateTableAsync(request, write, cancellationToken).ConfigureAwait(false);
        }
        catch (AmazonDynamoDBException exception) when (exception is ResourceInUseException || exception.ErrorCode == "ValidationException")
        {
            var changed = await _database.Statuses.WaitUntilActiveAsync(table.TableName, cancellationToken).ConfigureAwait(false);
            if (ThroughputChange.ToRequest(changed, units) is not null)
                throw;
        }
    }

    private async Task RestoreAfterFailureAsync(Exception cause)
    {
        try
        {
            await DisposeAsync().ConfigureAwait(false);
        }
        catch (ThroughputNotRestoredException exception)
        {
            throw new ThroughputNotRestoredException(
                exception.Units,
                _database.Options.TablePrefix,
                new AggregateException(cause, exception.InnerException!)
            );
        }
    }

    private void Report(ThroughputStep step, TableThroughput units) =>
        _progress?.Report(new ThroughputProgress(units.TableName, step, units));
}
