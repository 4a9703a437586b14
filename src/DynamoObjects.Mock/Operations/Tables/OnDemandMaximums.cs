using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Reads and changes the maximum request units of tables and indexes with on-demand billing.</summary>
internal static class OnDemandMaximums
{
    /// <summary>Rejects the change of a table whose other changes do not allow it.</summary>
    public static void CheckState(TableDefinition definition, OnDemandThroughput? limits)
    {
        if (IsSet(limits))
            TableStates.CheckLimits(definition);
    }

    public static bool IsSet(OnDemandThroughput? limits) =>
        limits is { MaxReadRequestUnits: not null } or { MaxWriteRequestUnits: not null };

    /// <summary>Reads the limits of a new table or index.</summary>
    public static OnDemandLimits Read(OnDemandThroughput? limits, bool isOnDemand, string? indexName = null)
    {
        if (!IsSet(limits))
            return default;
        if (!isOnDemand)
            throw Failures.Validation(Messages.LimitsWithProvisionedTable(FirstMember(limits!), indexName));
        CheckRange(limits!, indexName, canClear: false);
        return new OnDemandLimits(limits!.MaxReadRequestUnits, limits.MaxWriteRequestUnits);
    }

    public static TableDefinition Change(Database database, TableDefinition definition, OnDemandThroughput? limits) =>
        IsSet(limits) ? definition with { OnDemand = Merge(database, definition.OnDemand, limits!, definition.IsOnDemand) } : definition;

    /// <summary>Changes the limits that a request names.</summary>
    public static OnDemandLimits Merge(
        Database database,
        OnDemandLimits present,
        OnDemandThroughput limits,
        bool isOnDemand,
        string? indexName = null
    )
    {
        if (!isOnDemand)
            throw Failures.Validation(Messages.LimitsOnProvisionedTable(FirstMember(limits), indexName));
        CheckRange(limits, indexName, canClear: true);
        CapacityQuotas.CheckLimits(database, limits, indexName);
        return new OnDemandLimits(limits.MaxReadRequestUnits ?? present.Read, limits.MaxWriteRequestUnits ?? present.Write);
    }

    public static OnDemandThroughput? Describe(OnDemandLimits limits) =>
        limits.AreSet ? new OnDemandThroughput { MaxReadRequestUnits = limits.Read, MaxWriteRequestUnits = limits.Write } : null;

    private static void CheckRange(OnDemandThroughput limits, string? indexName, bool canClear)
    {
        Check(limits.MaxReadRequestUnits, "MaxReadRequestUnits");
        Check(limits.MaxWriteRequestUnits, "MaxWriteRequestUnits");

        void Check(long? units, string member)
        {
            if (units < 1 && !(canClear && units == OnDemandLimits.Cleared))
                throw Failures.Validation(Messages.LimitsOutOfRange(member, indexName));
        }
    }

    private static string FirstMember(OnDemandThroughput limits) =>
        limits.MaxReadRequestUnits is null ? "MaxWriteRequestUnits" : "MaxReadRequestUnits";
}
