namespace DynamoObjects.Mock.Storage;

/// <summary>A change of the class of a table, which shows its old class until the end.</summary>
/// <param name="Until">When the change ends.</param>
/// <param name="Began">When the change began.</param>
/// <param name="TableClass">The new class.</param>
internal sealed record TableClassChange(DateTimeOffset Until, DateTimeOffset Began, string TableClass)
    : RunningChange(RunningChangeKind.TableClass, Until)
{
    public override TableDefinition Complete(TableDefinition definition) =>
        definition with
        {
            TableClass = TableClass,
            TableClassChanged = Began,
        };
}
