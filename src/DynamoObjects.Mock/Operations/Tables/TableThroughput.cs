using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Reads and changes the provisioned units of tables and indexes.</summary>
internal static class TableThroughput
{
    private const long MaxUnits = 1_000_000_000_000;

    /// <summary>Checks whether the units of a new table fit its billing mode.</summary>
    public static void CheckBilling(bool onDemand, ProvisionedThroughput? units)
    {
        if (onDemand && units is not null)
            throw Failures.Validation(Messages.UnitsWithPayPerRequest);
        if (!onDemand && units is null)
            throw Failures.Validation(Messages.UnitsMissing);
        CheckUnits(units);
    }

    public static void CheckUnits(ProvisionedThroughput? units)
    {
        if (units?.ReadCapacityUnits > MaxUnits)
            throw Failures.Validation(Messages.UnitsOutOfBounds(units.ReadCapacityUnits.Value, "ReadCapacityUnits"));
        if (units?.WriteCapacityUnits > MaxUnits)
            throw Failures.Validation(Messages.UnitsOutOfBounds(units.WriteCapacityUnits.Value, "WriteCapacityUnits"));
    }

    public static Throughput Read(ProvisionedThroughput? units) => Set(default, units);

    /// <summary>Sets the units without a record of the change.</summary>
    public static Throughput Set(Throughput present, ProvisionedThroughput? units) =>
        present with
        {
            Read = units?.ReadCapacityUnits ?? 0,
            Write = units?.WriteCapacityUnits ?? 0,
        };

    /// <summary>Changes the units of a table; a switch of the billing mode has already set them.</summary>
    public static TableDefinition Change(Database database, TableDefinition definition, bool wasOnDemand, ProvisionedThroughput? units)
    {
        if (units is null || (wasOnDemand && !definition.IsOnDemand))
            return definition;
        var present = definition.Throughput;
        if (definition.IsOnDemand)
            throw Failures.Validation(Messages.UnitsWithPayPerRequest);
        if (IsSame(present, units))
            throw Failures.Validation(Messages.UnitsUnchanged(present.Read, present.Write));
        CapacityQuotas.CheckTable(database, units);
        var (shown, change) = Begin(
            database,
            present,
            indexName: null,
            units,
            IsDecrease(present, units) ? database.Delays.UnitsDecrease : database.Delays.UnitsIncrease
        );
        return (definition with { Throughput = shown }).Begin(change, isShown: true);
    }

    /// <summary>Begins a change of units.</summary>
    /// <returns>The throughput until the end of the change: the old units with the new times; and the change.</returns>
    public static (Throughput Shown, ThroughputChange Change) Begin(
        Database database,
        Throughput present,
        string? indexName,
        ProvisionedThroughput units,
        TimeSpan delay
    )
    {
        var now = database.Now;
        if (database.Settings.EnforceCooldowns && IsDecrease(present, units))
            CheckDecreases(present, now);
        present = present.At(now);
        var changed = present.Change(units.ReadCapacityUnits!.Value, units.WriteCapacityUnits!.Value, now);
        return (
            present with
            {
                Increased = changed.Increased,
                Decreased = changed.Decreased,
            },
            new ThroughputChange(now + delay, indexName, changed)
        );
    }

    public static bool IsSame(Throughput present, ProvisionedThroughput wanted) =>
        present.Read == wanted.ReadCapacityUnits && present.Write == wanted.WriteCapacityUnits;

    public static ProvisionedThroughputDescription Describe(Throughput throughput) =>
        new()
        {
            ReadCapacityUnits = throughput.Read,
            WriteCapacityUnits = throughput.Write,
            NumberOfDecreasesToday = throughput.Decreases,
            LastIncreaseDateTime = SdkTimes.From(throughput.Increased),
            LastDecreaseDateTime = SdkTimes.From(throughput.Decreased),
        };

    private static bool IsDecrease(Throughput present, ProvisionedThroughput wanted) =>
        wanted.ReadCapacityUnits < present.Read || wanted.WriteCapacityUnits < present.Write;

    private static void CheckDecreases(Throughput present, DateTimeOffset now)
    {
        var recent = present.RecentDecreases;
        var next = Cooldown.Decreases.GetNext(recent);
        if (now < next)
            throw Failures.LimitExceeded(Messages.TooManyDecreases(recent.Count, recent.Last, next));
    }
}
