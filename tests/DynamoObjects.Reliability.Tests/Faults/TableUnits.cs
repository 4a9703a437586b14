using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Faults;

/// <summary>The capacity units of tables and their indexes. Immutable.</summary>
internal sealed class TableUnits(IReadOnlyDictionary<(string Table, string? Index), (long Read, long Write)> units)
{
    public static async Task<TableUnits> ReadAsync(IAmazonDynamoDB client, params string[] tables)
    {
        var units = new Dictionary<(string, string?), (long, long)>();
        foreach (var name in tables)
        {
            var table = (await client.DescribeTableAsync(name)).Table;
            units[(name, null)] = Units(table.ProvisionedThroughput);
            foreach (var index in table.GlobalSecondaryIndexes ?? [])
                units[(name, index.IndexName)] = Units(index.ProvisionedThroughput);
        }

        return new TableUnits(units);
    }

    /// <summary>Returns the units with those of one table replaced.</summary>
    public TableUnits WithUnits(TableThroughput table)
    {
        var changed = units.ToDictionary();
        Set(null, new CapacityUnits(table.Read, table.Write));
        foreach (var (index, set) in table.Indexes)
            Set(index, set);
        return new TableUnits(changed);

        void Set(string? index, CapacityUnits set)
        {
            var has = units[(table.TableName, index)];
            changed[(table.TableName, index)] = (set.Read ?? has.Read, set.Write ?? has.Write);
        }
    }

    public string? FindDifference(TableUnits expected)
    {
        foreach (var ((table, index), actual) in units)
        {
            if (expected.GetUnits(table, index) is var target && target != actual)
                return $"{table}{(index is null ? "" : $", index {index}")}: {actual}, expected {target}";
        }

        return null;
    }

    /// <summary>Whether each has at least this number of read and write units.</summary>
    public bool AreAtLeast(long least) => units.Values.All(has => has.Read >= least && has.Write >= least);

    /// <summary>Creates the request that sets a table to other units, or null if it has them.</summary>
    public UpdateTableRequest? ToRequest(TableUnits wanted, string table)
    {
        var changes = units
            .Keys.Where(part => part.Table == table && units[part] != wanted.GetUnits(part.Table, part.Index))
            .Select(part => (part.Index, Units: Throughput(wanted.GetUnits(part.Table, part.Index))))
            .ToList();
        var indexes = changes
            .Where(change => change.Index is not null)
            .Select(change => new UpdateGlobalSecondaryIndexAction { IndexName = change.Index, ProvisionedThroughput = change.Units })
            .Select(change => new GlobalSecondaryIndexUpdate { Update = change })
            .ToList();
        return changes.Count == 0
            ? null
            : new UpdateTableRequest
            {
                TableName = table,
                ProvisionedThroughput = changes.Find(change => change.Index is null).Units,
                GlobalSecondaryIndexUpdates = indexes.Count > 0 ? indexes : null,
            };
    }

    private (long Read, long Write) GetUnits(string table, string? index) => units[(table, index)];

    private static ProvisionedThroughput Throughput((long Read, long Write) has) => new(has.Read, has.Write);

    private static (long, long) Units(ProvisionedThroughputDescription has) => (has.ReadCapacityUnits ?? 0, has.WriteCapacityUnits ?? 0);
}
