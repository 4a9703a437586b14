namespace DynamoObjects.Mock.Storage;

/// <summary>A table between two writes, for pages and descriptions.</summary>
/// <remarks>It is immutable. The cost of creating it does not depend on the size of the table, and it keeps no old items alive: the
/// next write discards it. See <see cref="Table.Version"/>.</remarks>
/// <param name="Definition">The definition of the table.</param>
/// <param name="Items">The items.</param>
/// <param name="Indexes">The indexes, with their entries for these items.</param>
/// <param name="SizeBytes">The size of all items, as DynamoDB calculates it.</param>
internal sealed record TableVersion(TableDefinition Definition, ItemTree Items, SecondaryIndex[] Indexes, long SizeBytes)
{
    public SecondaryIndex? FindIndex(string name) =>
        Array.Find(Indexes, i => string.Equals(i.Definition.Name, name, StringComparison.Ordinal));
}
