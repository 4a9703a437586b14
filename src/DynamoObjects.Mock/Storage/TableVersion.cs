namespace DynamoObjects.Mock.Storage;

/// <summary>A table as it was between two writes: what one page reads of, and what a description counts.</summary>
/// <remarks>Nothing in it ever changes. Taking it costs the same whatever the table holds, and it keeps no older item alive than the
/// table does: the next write lets it go. See <see cref="Table.Version"/>.</remarks>
/// <param name="Definition">What the table was declared as.</param>
/// <param name="Items">The items.</param>
/// <param name="Indexes">The indexes, with the entries that these items have in them.</param>
/// <param name="SizeBytes">The size of all items, each as DynamoDB counts it.</param>
internal sealed record TableVersion(TableDefinition Definition, ItemTree Items, SecondaryIndex[] Indexes, long SizeBytes)
{
    public SecondaryIndex? FindIndex(string name) =>
        Array.Find(Indexes, i => string.Equals(i.Definition.Name, name, StringComparison.Ordinal));
}
