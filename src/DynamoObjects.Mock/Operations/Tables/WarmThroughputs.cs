using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Reads, raises and describes the warm throughput of tables and indexes.</summary>
internal static class WarmThroughputs
{
    public static bool IsSet(WarmThroughput? warm) => warm is { ReadUnitsPerSecond: not null } or { WriteUnitsPerSecond: not null };

    public static void CheckState(TableDefinition definition, WarmThroughput? warm)
    {
        if (IsSet(warm))
            TableStates.CheckWarm(definition);
    }

    /// <summary>Reads the warm throughput of a new table or index: what a request does not name has its initial value.</summary>
    public static WarmUnits Read(WarmThroughput? warm, bool isOnDemand, Throughput units, string? indexName = null)
    {
        var initial = WarmUnits.GetInitial(isOnDemand, units);
        var wanted = Set(initial, warm);
        if (FindLower(initial, wanted) is { } access)
        {
            throw Failures.Validation(
                isOnDemand ? Messages.WarmTooLowForOnDemand(access, indexName) : Messages.WarmTooLowForUnits(access, indexName)
            );
        }

        return wanted;
    }

    public static TableDefinition Change(Database database, TableDefinition definition, WarmThroughput? warm)
    {
        if (!IsSet(warm))
            return definition;
        var change = Begin(database, definition.Warm, definition.IsWarmRaised, warm!, indexName: null);
        return (WithoutChange(definition, indexName: null) with { IsWarmRaised = true }).Begin(change, isShown: false);
    }

    /// <summary>Raises the warm throughput of an index.</summary>
    public static TableDefinition ChangeIndex(Database database, TableDefinition definition, IndexDefinition index, WarmThroughput warm)
    {
        var change = Begin(database, index.Warm, index.IsWarmRaised, warm, index.Name);
        return WithoutChange(definition, index.Name)
            .WithIndex(index.Name, present => present with { IsWarmRaised = true })
            .Begin(change, isShown: false);
    }

    public static TableWarmThroughputDescription Describe(TableDefinition definition) =>
        new()
        {
            ReadUnitsPerSecond = definition.Warm.Read,
            WriteUnitsPerSecond = definition.Warm.Write,
            Status = definition.Status.Status == "CREATING" || IsRising(definition, null) ? TableStatus.UPDATING : TableStatus.ACTIVE,
        };

    public static GlobalSecondaryIndexWarmThroughputDescription Describe(TableDefinition definition, IndexDefinition index) =>
        new()
        {
            ReadUnitsPerSecond = index.Warm.Read,
            WriteUnitsPerSecond = index.Warm.Write,
            Status = index.Status.Status == "CREATING" || IsRising(definition, index.Name) ? IndexStatus.UPDATING : IndexStatus.ACTIVE,
        };

    private static WarmThroughputChange Begin(Database database, WarmUnits present, bool wasRaised, WarmThroughput warm, string? indexName)
    {
        var wanted = Set(present, warm);
        if (FindLower(present, wanted) is { } access)
            throw Failures.Validation(Messages.WarmLower(access, indexName));
        return new WarmThroughputChange(
            database.Now + (wasRaised ? database.Delays.WarmAgain : database.Delays.WarmFirst),
            indexName,
            wanted
        );
    }

    /// <summary>Removes an increase that another one replaces.</summary>
    private static TableDefinition WithoutChange(TableDefinition definition, string? indexName) =>
        definition with
        {
            Changes = [.. definition.Changes.Where(change => !IsRise(change, indexName))],
        };

    private static bool IsRising(TableDefinition definition, string? indexName) =>
        definition.Changes.Any(change => IsRise(change, indexName));

    private static bool IsRise(RunningChange change, string? indexName) => change is WarmThroughputChange && change.IndexName == indexName;

    private static WarmUnits Set(WarmUnits present, WarmThroughput? warm) =>
        new(warm?.ReadUnitsPerSecond ?? present.Read, warm?.WriteUnitsPerSecond ?? present.Write);

    private static string? FindLower(WarmUnits present, WarmUnits wanted) =>
        wanted.Read < present.Read ? "Read"
        : wanted.Write < present.Write ? "Write"
        : null;
}
