using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Checks AWS's default quotas of provisioned units. See
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html</summary>
internal static class CapacityQuotas
{
    /// <summary>The maximum of a table, and of each of its indexes.</summary>
    public const long TableMax = 40_000;

    public const long AccountMax = 80_000;

    /// <summary>Checks the units of a table or index in a request.</summary>
    public static void CheckTable(Database database, ProvisionedThroughput? units, string? indexName = null)
    {
        Check("ReadCapacityUnits", units?.ReadCapacityUnits);
        Check("WriteCapacityUnits", units?.WriteCapacityUnits);

        void Check(string member, long? requested)
        {
            if (requested > TableMax)
            {
                throw Failures.LimitExceeded(
                    Messages.UnitsAboveTableMax(member, indexName, requested.Value, database.Settings.Region, TableMax)
                );
            }
        }
    }

    /// <summary>Checks the maximum request units of a table or index in a request.</summary>
    public static void CheckLimits(Database database, OnDemandThroughput? limits, string? indexName = null)
    {
        Check("Read", limits?.MaxReadRequestUnits);
        Check("Write", limits?.MaxWriteRequestUnits);

        void Check(string access, long? requested)
        {
            if (requested > TableMax)
                throw Failures.LimitExceeded(Messages.LimitsTooHigh(access, indexName, database.Settings.Region));
        }
    }

    /// <summary>Checks the units of all tables with those that a change adds.</summary>
    /// <param name="database">The tables.</param>
    /// <param name="before">The table before the change; <see langword="null"/> for a new one.</param>
    /// <param name="after">The table after the change.</param>
    public static void CheckAccount(Database database, TableDefinition? before, TableDefinition after)
    {
        Check("ReadCapacityUnits", units => units.Read);
        Check("WriteCapacityUnits", units => units.Write);

        void Check(string member, Func<Throughput, long> get)
        {
            var added = Sum(after, get) - (before is null ? 0 : Sum(before, get));
            if (added <= 0)
                return;
            var reserved = database.Tables.Sum(table => Sum(table.Definition, get));
            if (reserved + added > AccountMax)
            {
                throw Failures.LimitExceeded(Messages.UnitsAboveAccountMax(member, reserved, added, database.Settings.Region, AccountMax));
            }
        }
    }

    /// <summary>Adds the units of a table and its indexes, after all changes that have begun.</summary>
    private static long Sum(TableDefinition definition, Func<Throughput, long> get)
    {
        var done = definition.At(DateTimeOffset.MaxValue);
        return get(done.Throughput) + done.Indexes.Sum(index => get(index.Throughput));
    }
}
