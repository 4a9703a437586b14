using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Tables;

/// <summary>The units of a table that a throughput scope raises, before and after.</summary>
/// <param name="Name">The table's name in DynamoDB.</param>
/// <param name="Before">The previous values of the raised units.</param>
/// <param name="After">The raised units.</param>
internal sealed record ThroughputChange(string Name, TableThroughput Before, TableThroughput After)
{
    /// <summary>Compares the units of a table with the requested minimum.</summary>
    /// <returns>The change, or null if the table has the units.</returns>
    /// <exception cref="DynamoSchemaException">The table does not have an index that is named for it.</exception>
    public static ThroughputChange? CreateIfRaised(TableDescription table, TableThroughput target)
    {
        foreach (var name in target.Indexes.Keys)
        {
            if (TableStatuses.FindIndex(table, index => index.IndexName == name) is null)
                throw new DynamoSchemaException(
                    $"Table '{table.TableName}' has no global index '{name}' to raise the throughput of. Its global indexes: "
                        + $"{IndexNames(table)}."
                );
        }

        var (previous, raised) = Raise(table.ProvisionedThroughput, new CapacityUnits(target.Read, target.Write));
        var before = new TableThroughput(target.TableName, previous.Read, previous.Write).WithoutOtherIndexes();
        var after = new TableThroughput(target.TableName, raised.Read, raised.Write).WithoutOtherIndexes();
        foreach (var index in table.GlobalSecondaryIndexes ?? [])
        {
            (previous, raised) = Raise(index.ProvisionedThroughput, target.GetIndexUnits(index.IndexName));
            if (previous != default)
                (before, after) = (
                    before.WithIndex(index.IndexName, previous.Read, previous.Write),
                    after.WithIndex(index.IndexName, raised.Read, raised.Write)
                );
        }

        return before is { Read: null, Write: null, Indexes.Count: 0 } ? null : new ThroughputChange(table.TableName, before, after);
    }

    /// <summary>
    /// Returns the request that sets the units of a table, or null if it has them: DynamoDB rejects a request without a change.
    /// </summary>
    public static UpdateTableRequest? ToRequest(TableDescription table, TableThroughput units)
    {
        var tableChange = Change(table.ProvisionedThroughput, new CapacityUnits(units.Read, units.Write));
        List<GlobalSecondaryIndexUpdate>? indexes = null;
        foreach (var index in table.GlobalSecondaryIndexes ?? [])
        {
            if (Change(index.ProvisionedThroughput, units.GetIndexUnits(index.IndexName)) is { } changed)
                (indexes ??= []).Add(
                    new()
                    {
                        Update = new UpdateGlobalSecondaryIndexAction { IndexName = index.IndexName, ProvisionedThroughput = changed },
                    }
                );
        }

        return tableChange is null && indexes is null
            ? null
            : new UpdateTableRequest
            {
                TableName = table.TableName,
                ProvisionedThroughput = tableChange,
                GlobalSecondaryIndexUpdates = indexes,
            };
    }

    private static (CapacityUnits Had, CapacityUnits Gets) Raise(ProvisionedThroughputDescription current, CapacityUnits target)
    {
        var read = target.Read > current.ReadCapacityUnits ? target.Read : null;
        var write = target.Write > current.WriteCapacityUnits ? target.Write : null;
        return (new(read is null ? null : current.ReadCapacityUnits, write is null ? null : current.WriteCapacityUnits), new(read, write));
    }

    private static ProvisionedThroughput? Change(ProvisionedThroughputDescription current, CapacityUnits target)
    {
        var read = target.Read ?? current.ReadCapacityUnits;
        var write = target.Write ?? current.WriteCapacityUnits;
        return read == current.ReadCapacityUnits && write == current.WriteCapacityUnits
            ? null
            : new ProvisionedThroughput { ReadCapacityUnits = read, WriteCapacityUnits = write };
    }

    private static string IndexNames(TableDescription table) =>
        table.GlobalSecondaryIndexes is { Count: > 0 } indexes
            ? string.Join(", ", indexes.Select(index => $"'{index.IndexName}'"))
            : "none";
}
