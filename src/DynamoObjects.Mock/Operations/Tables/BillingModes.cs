using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Switches and describes the billing mode of a table.</summary>
internal static class BillingModes
{
    public static bool IsOnDemand(BillingMode? mode) => mode?.Value == "PAY_PER_REQUEST";

    /// <summary>Whether AWS accepts a switch and forgets it: back to on-demand billing, while the switch from it runs.</summary>
    /// <remarks>Measured in October 2026, T452.</remarks>
    public static bool IsLost(TableDefinition definition, UpdateTableRequest request) =>
        IsOnDemand(request.BillingMode) && !definition.IsOnDemand && definition.FindChange(RunningChangeKind.BillingMode) is not null;

    /// <summary>Rejects a change of the units or the billing mode while another one runs.</summary>
    public static void CheckState(TableDefinition definition, UpdateTableRequest request)
    {
        var isSentAgain = IsOnDemand(request.BillingMode) && definition.IsOnDemand && request.ProvisionedThroughput is null;
        if ((request.BillingMode is not null || request.ProvisionedThroughput is not null) && !isSentAgain && !IsLost(definition, request))
            TableStates.CheckUnits(definition);
    }

    public static TableDefinition Change(Database database, TableDefinition definition, UpdateTableRequest request)
    {
        if (request.BillingMode is null)
            return definition;
        var becomesOnDemand = IsOnDemand(request.BillingMode);
        if (becomesOnDemand && request.ProvisionedThroughput is not null)
            throw Failures.Validation(Messages.UnitsWithSwitchToPayPerRequest);
        if (!becomesOnDemand && request.ProvisionedThroughput is null)
            throw Failures.Validation(Messages.UnitsMissingForMode);
        if (becomesOnDemand != definition.IsOnDemand)
            return becomesOnDemand ? ToOnDemand(database, definition) : ToProvisioned(database, definition, request);
        // The mode that the table has is over at once, and the response still says UPDATING.
        return becomesOnDemand
            ? definition.Begin(new RunningChange(RunningChangeKind.BillingMode, database.Now), isShown: true)
            : definition;
    }

    /// <summary>Describes the billing mode; <see langword="null"/> for a table that never had on-demand billing.</summary>
    /// <param name="definition">The definition of the table.</param>
    /// <param name="isInResponse">Whether it is for the response to a change, which has no time.</param>
    public static BillingModeSummary? Describe(TableDefinition definition, bool isInResponse)
    {
        if (!definition.IsOnDemand && definition.OnDemandSince is null)
            return null;
        return new BillingModeSummary
        {
            BillingMode = definition.IsOnDemand ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED,
            LastUpdateToPayPerRequestDateTime = isInResponse ? null : SdkTimes.From(definition.OnDemandSince),
        };
    }

    private static TableDefinition ToOnDemand(Database database, TableDefinition definition)
    {
        var now = database.Now;
        var delays = database.Delays;
        var units = definition.Throughput;
        var changed = definition with
        {
            IsOnDemand = true,
            Changes = [.. definition.Changes.Where(change => change is not ThroughputChange)],
            OnDemand = default,
            Throughput = units.At(now) with { Read = 0, Write = 0, Decreased = now },
            Indexes = ChangeIndexes(definition, index =>
                index with
                {
                    OnDemand = default,
                    Throughput = index.Throughput.Change(0, 0, now),
                }
            ),
        };
        var end = now + (definition.OnDemandSince is null ? delays.ToOnDemandFirst : delays.ToOnDemandAgain);
        return changed.Begin(new BillingModeChange(end, now, units.Decreased), isShown: true);
    }

    private static TableDefinition ToProvisioned(Database database, TableDefinition definition, UpdateTableRequest request)
    {
        var now = database.Now;
        var delays = database.Delays;
        var updates = (request.GlobalSecondaryIndexUpdates ?? [])
            .Select(update => update.Update)
            .OfType<UpdateGlobalSecondaryIndexAction>();
        CapacityQuotas.CheckTable(database, request.ProvisionedThroughput);
        var units = updates.Where(update => update.ProvisionedThroughput is not null).ToLookup(update => update.IndexName);
        var changed = definition with
        {
            IsOnDemand = false,
            OnDemand = default,
            Throughput = TableThroughput.Set(definition.Throughput.At(now), request.ProvisionedThroughput),
            Indexes = ChangeIndexes(definition, index =>
                index with
                {
                    OnDemand = default,
                    Throughput = TableThroughput.Set(
                        index.Throughput.At(now),
                        units[index.Name].FirstOrDefault()?.ProvisionedThroughput
                            ?? throw Failures.Validation(Messages.UnitsMissingForIndex(index.Name))
                    ),
                }
            ),
        };
        var hasIndexes = changed.Indexes.Any(index => index.IsGlobal);
        var end = now + (hasIndexes ? delays.ToProvisionedWithIndexes : delays.ToProvisioned);
        return changed.Begin(new BillingModeChange(end, now, changed.Throughput.Decreased), isShown: true);
    }

    private static IndexDefinition[] ChangeIndexes(TableDefinition definition, Func<IndexDefinition, IndexDefinition> change) =>
        [.. definition.Indexes.Select(index => index.IsGlobal ? change(index) : index)];
}
