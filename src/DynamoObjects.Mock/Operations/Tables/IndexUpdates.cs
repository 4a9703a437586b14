using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The global secondary indexes that UpdateTable creates, updates and deletes.</summary>
internal static class IndexUpdates
{
    public static void CheckConstraints(ref Constraints constraints, List<GlobalSecondaryIndexUpdate>? updates)
    {
        for (var i = 0; i < updates?.Count; i++)
        {
            var member = $"globalSecondaryIndexUpdates.{i + 1}.member";
            if (updates[i]?.Create is { } create)
            {
                TableConstraints.CheckIndex(
                    ref constraints,
                    create.IndexName,
                    create.KeySchema,
                    create.Projection,
                    $"{member}.create",
                    maxKeys: 8
                );
                TableConstraints.CheckThroughput(ref constraints, create.ProvisionedThroughput, $"{member}.create.provisionedThroughput");
            }

            if (updates[i]?.Update is { } update)
            {
                constraints.NotNull(update.IndexName, $"{member}.update.indexName");
                TableConstraints.CheckThroughput(ref constraints, update.ProvisionedThroughput, $"{member}.update.provisionedThroughput");
            }

            if (updates[i]?.Delete is { } delete)
                constraints.NotNull(delete.IndexName, $"{member}.delete.indexName");
        }
    }

    /// <summary>Rejects a warm throughput without members, even for a table that does not exist.</summary>
    public static void CheckWarm(UpdateTableRequest request)
    {
        foreach (GlobalSecondaryIndexUpdate? update in request.GlobalSecondaryIndexUpdates ?? [])
        {
            if (update?.Update is { WarmThroughput: { } warm } && !WarmThroughputs.IsSet(warm))
                throw Failures.Validation(Messages.IndexWarmEmpty(update.Update.IndexName));
        }
    }

    /// <summary>Checks the updates without the table.</summary>
    public static void Check(UpdateTableRequest request)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (GlobalSecondaryIndexUpdate? update in request.GlobalSecondaryIndexUpdates ?? [])
        {
            var actions = (update?.Create is null ? 0 : 1) + (update?.Update is null ? 0 : 1) + (update?.Delete is null ? 0 : 1);
            if (actions != 1)
                throw Failures.Validation(actions == 0 ? Messages.IndexUpdateMissing : Messages.IndexUpdateNotOne);
            if (update!.Create is { } create)
                TableIndexes.CheckNewIndex(create);
            TableThroughput.CheckUnits(update.Create?.ProvisionedThroughput ?? update.Update?.ProvisionedThroughput);
            if (!names.Add(GetName(update)))
                throw Failures.Validation(Messages.IndexUpdatedTwice(GetName(update)));
        }

        if (request.GlobalSecondaryIndexUpdates?.Count(update => update.Update is null) > 1)
            throw Failures.LimitExceeded(Messages.TooManyIndexUpdates);
    }

    /// <summary>Rejects updates that the running changes of a table do not allow.</summary>
    public static void CheckState(TableDefinition definition, UpdateTableRequest request)
    {
        foreach (var update in request.GlobalSecondaryIndexUpdates ?? [])
        {
            var name = GetName(update);
            var present = definition.Indexes.FirstOrDefault(index => index.Name == name);
            if (update.Create is not null)
            {
                if (present is not null)
                    throw Failures.Validation(Messages.IndexExists);
            }
            else
            {
                CheckExists(definition, present, update);
                TableStates.CheckIndex(definition, name, update.Delete is not null);
            }

            if (update.Update is null)
                TableStates.CheckIndexList(definition, name);
            if (update.Update is { WarmThroughput: not null })
                TableStates.CheckWarm(definition);
        }
    }

    /// <summary>Applies the updates to a definition.</summary>
    /// <param name="database">The database.</param>
    /// <param name="definition">The definition, with the billing mode of the request.</param>
    /// <param name="wasOnDemand">Whether the table had on-demand billing before the request.</param>
    /// <param name="request">The request.</param>
    public static TableDefinition Change(Database database, TableDefinition definition, bool wasOnDemand, UpdateTableRequest request)
    {
        foreach (var update in request.GlobalSecondaryIndexUpdates ?? [])
        {
            definition = update switch
            {
                { Create: { } create } => NewIndexes.Add(database, definition, create, request.AttributeDefinitions ?? []),
                { Delete: { } delete } => Delete(database, definition, delete.IndexName),
                _ => Change(database, definition, wasOnDemand && !definition.IsOnDemand, update.Update),
            };
        }

        return definition;
    }

    private static void CheckExists(TableDefinition definition, IndexDefinition? present, GlobalSecondaryIndexUpdate update)
    {
        if (present is { IsGlobal: true })
            return;
        if (present is not null)
            throw Failures.Validation(Messages.IndexNotGlobal(update.Delete is null ? "update" : "delete", present.Name));
        // AWS fails, measured in October 2026, T161.
        throw update.Update is { WarmThroughput: not null }
            ? Failures.InternalFailure()
            : Failures.ResourceNotFound(Messages.IndexMissing(GetName(update), definition.Name));
    }

    private static TableDefinition Delete(Database database, TableDefinition definition, string name)
    {
        var end = database.Now + database.Delays.IndexDeletion;
        return (definition with { Changes = [.. definition.Changes.Where(change => change.IndexName != name)] })
            .WithIndex(name, index => index with { Status = new StatusChange("DELETING", end) })
            .Begin(new IndexDeletion(end, name), isShown: true);
    }

    private static TableDefinition Change(
        Database database,
        TableDefinition definition,
        bool hasNewUnits,
        UpdateGlobalSecondaryIndexAction update
    )
    {
        var index = definition.Indexes.First(index => index.Name == update.IndexName);
        var isChanged = hasNewUnits;
        if (update.ProvisionedThroughput is { } units && !hasNewUnits)
        {
            definition = ChangeUnits(database, definition, index, units);
            isChanged = true;
        }

        if (OnDemandMaximums.IsSet(update.OnDemandThroughput))
        {
            definition = ChangeLimits(database, definition, index, update.OnDemandThroughput);
            isChanged = true;
        }

        if (update.WarmThroughput is { } warm)
        {
            definition = WarmThroughputs.ChangeIndex(database, definition, index, warm);
            isChanged = true;
        }

        return isChanged ? definition : throw Failures.Validation(Messages.IndexUpdateUnfit(index.Name, definition.IsOnDemand));
    }

    private static TableDefinition ChangeUnits(
        Database database,
        TableDefinition definition,
        IndexDefinition index,
        ProvisionedThroughput units
    )
    {
        if (definition.IsOnDemand)
            throw Failures.Validation(Messages.IndexUpdateUnfit(index.Name, isOnDemand: true));
        if (TableThroughput.IsSame(index.Throughput, units))
            throw Failures.Validation(Messages.IndexUnitsUnchanged(index.Name, index.Throughput.Read, index.Throughput.Write));
        CapacityQuotas.CheckTable(database, units, index.Name);
        var (shown, change) = TableThroughput.Begin(database, index.Throughput, index.Name, units, database.Delays.IndexUnits);
        return definition
            .WithIndex(index.Name, present => present with { Throughput = shown, Status = new StatusChange("UPDATING", change.Until) })
            .Begin(change, isShown: false);
    }

    private static TableDefinition ChangeLimits(
        Database database,
        TableDefinition definition,
        IndexDefinition index,
        OnDemandThroughput limits
    )
    {
        var merged = OnDemandMaximums.Merge(database, index.OnDemand, limits, definition.IsOnDemand, index.Name);
        var end = database.Now + database.Delays.IndexOnDemandLimits;
        return definition
            .WithIndex(index.Name, present => present with { OnDemand = merged, Status = new StatusChange("UPDATING", end) })
            .Begin(new RunningChange(RunningChangeKind.IndexUpdate, end, index.Name), isShown: false);
    }

    private static string GetName(GlobalSecondaryIndexUpdate update) =>
        update.Create?.IndexName ?? update.Update?.IndexName ?? update.Delete!.IndexName;
}
