namespace DynamoObjects.Mock.Storage;

/// <summary>A change of the class of a table, which shows its old class until the end; then AWS changes the indexes.</summary>
/// <param name="Until">When the change ends.</param>
/// <param name="TableClass">The new class.</param>
/// <param name="Began">When the change began.</param>
/// <param name="IndexesUntil">When the changes of the indexes end.</param>
internal sealed record TableClassChange(DateTimeOffset Until, string TableClass, DateTimeOffset Began, DateTimeOffset IndexesUntil)
    : RunningChange(RunningChangeKind.TableClass, Until)
{
    public override TableDefinition Complete(TableDefinition definition) =>
        definition with
        {
            TableClass = TableClass,
            TableClassChanged = Began,
            Indexes = [.. definition.Indexes.Select(ShowChange)],
        };

    private IndexDefinition ShowChange(IndexDefinition index) =>
        index.IsGlobal && index.Status == default ? index with { Status = new StatusChange("UPDATING", IndexesUntil) } : index;
}
