using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Tables;

/// <summary>A table with what a throughput scope raises of it, and what it had before.</summary>
/// <param name="Name">The table's name in DynamoDB.</param>
/// <param name="Before">What was there, of all units that are raised.</param>
/// <param name="After">What is asked for instead.</param>
internal sealed record RaisedTable(string Name, TableThroughput Before, TableThroughput After)
{
    /// <summary>Compares what a table has with what it is to have at least.</summary>
    /// <returns>The difference, or null where there is none.</returns>
    /// <exception cref="DynamoSchemaException">An index is named that the table does not have.</exception>
    public static RaisedTable? Of(TableDescription table, TableThroughput wish)
    {
        foreach (var name in wish.Indexes.Keys)
        {
            if (TableStatuses.FindIndex(table, index => index.IndexName == name) is null)
                throw new DynamoSchemaException(
                    $"Table '{table.TableName}' has no global index '{name}', whose throughput was to be raised. It has "
                        + $"{IndexNames(table)}."
                );
        }

        var (had, gets) = Raise(table.ProvisionedThroughput, new CapacityUnits(wish.Read, wish.Write));
        var before = new TableThroughput(wish.TableName, had.Read, had.Write).WithoutOtherIndexes();
        var after = new TableThroughput(wish.TableName, gets.Read, gets.Write).WithoutOtherIndexes();
        foreach (var index in table.GlobalSecondaryIndexes ?? [])
        {
            (had, gets) = Raise(index.ProvisionedThroughput, wish.Of(index.IndexName));
            if (had != default)
                (before, after) = (
                    before.WithIndex(index.IndexName, had.Read, had.Write),
                    after.WithIndex(index.IndexName, gets.Read, gets.Write)
                );
        }

        return before is { Read: null, Write: null, Indexes.Count: 0 } ? null : new RaisedTable(table.TableName, before, after);
    }

    /// <summary>The request that gives a table these units, or null where it has them: DynamoDB refuses to change nothing.</summary>
    public static UpdateTableRequest? ToRequest(TableDescription table, TableThroughput units)
    {
        var own = Change(table.ProvisionedThroughput, new CapacityUnits(units.Read, units.Write));
        List<GlobalSecondaryIndexUpdate>? indexes = null;
        foreach (var index in table.GlobalSecondaryIndexes ?? [])
        {
            if (Change(index.ProvisionedThroughput, units.Of(index.IndexName)) is { } changed)
                (indexes ??= []).Add(
                    new()
                    {
                        Update = new UpdateGlobalSecondaryIndexAction { IndexName = index.IndexName, ProvisionedThroughput = changed },
                    }
                );
        }

        return own is null && indexes is null
            ? null
            : new UpdateTableRequest
            {
                TableName = table.TableName,
                ProvisionedThroughput = own,
                GlobalSecondaryIndexUpdates = indexes,
            };
    }

    private static (CapacityUnits Had, CapacityUnits Gets) Raise(ProvisionedThroughputDescription has, CapacityUnits wish)
    {
        var read = wish.Read > has.ReadCapacityUnits ? wish.Read : null;
        var write = wish.Write > has.WriteCapacityUnits ? wish.Write : null;
        return (new(read is null ? null : has.ReadCapacityUnits, write is null ? null : has.WriteCapacityUnits), new(read, write));
    }

    private static ProvisionedThroughput? Change(ProvisionedThroughputDescription has, CapacityUnits wanted)
    {
        var read = wanted.Read ?? has.ReadCapacityUnits;
        var write = wanted.Write ?? has.WriteCapacityUnits;
        return read == has.ReadCapacityUnits && write == has.WriteCapacityUnits
            ? null
            : new ProvisionedThroughput { ReadCapacityUnits = read, WriteCapacityUnits = write };
    }

    private static string IndexNames(TableDescription table) =>
        table.GlobalSecondaryIndexes is { Count: > 0 } indexes
            ? string.Join(", ", indexes.Select(index => $"'{index.IndexName}'"))
            : "none";
}
