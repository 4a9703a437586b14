using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>What a reader reads: the records of a table, or those of a Kinesis data stream.</summary>
internal sealed class KinesisSource
{
    private readonly Database _database;
    private readonly TableDefinition? _table;
    private readonly string? _streamArn;

    private KinesisSource(Database database, TableDefinition? table, string? streamArn) =>
        (_database, _table, _streamArn) = (database, table, streamArn);

    /// <summary>Whether a table still sends, or will send, records.</summary>
    public bool IsLive
    {
        get
        {
            var now = _database.Now;
            return Tables.Any(t => t.Definition.Kinesis.Any(d => d.IsLive(now) && (_streamArn ?? d.StreamArn) == d.StreamArn));
        }
    }

    // Finding a table deletes its expired items; its records contain these deletions.
    private IEnumerable<Table> Tables =>
        _table is null ? _database.Tables.Select(t => _database.Find(t.Name)).OfType<Table>()
        : _database.Find(_table.Name) is { } table && table.Definition.Id == _table.Id ? [table]
        : [];

    /// <summary>Finds the source of records.</summary>
    /// <param name="database">The database.</param>
    /// <param name="name">The name or ARN of a table, or the ARN of a Kinesis data stream.</param>
    /// <exception cref="InvalidOperationException">There is no destination.</exception>
    public static KinesisSource Find(Database database, string name)
    {
        if (!name.Split(':').AsSpan().StartsWith(["arn", "aws", "kinesis"]))
            return new KinesisSource(database, FindTable(database, name), null);
        return database.Tables.Any(t => t.Definition.Kinesis.Any(d => d.StreamArn == name))
            ? new KinesisSource(database, null, name)
            : throw new InvalidOperationException(
                $"No table has the destination '{name}': enable it with EnableKinesisStreamingDestination."
            );
    }

    public bool Contains(KinesisEntry entry) => _table is null ? entry.StreamArn == _streamArn : entry.Table.Id == _table.Id;

    private static TableDefinition FindTable(Database database, string name)
    {
        var definition = TableNames.ResolveTable(database, name).Definition;
        if (definition.Kinesis.Count == 0)
            throw new InvalidOperationException(
                $"The table '{definition.Name}' has no Kinesis destination: enable one with EnableKinesisStreamingDestination."
            );
        if (definition.Kinesis.All(d => d.GetStatus(database.Now) == "ENABLE_FAILED"))
            throw new InvalidOperationException(
                $"The destination '{definition.Kinesis[^1].StreamArn}' of the table '{definition.Name}' has the status ENABLE_FAILED: "
                    + $"it is not the ARN of a Kinesis data stream in the account {database.Settings.AccountId} and the region "
                    + $"{database.Settings.Region} of the engine."
            );
        return definition;
    }
}
