using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>A table as it was at a time.</summary>
/// <param name="Definition">The present definition of the table.</param>
/// <param name="Items">The items, which no write changes.</param>
/// <param name="SizeBytes">The size of the items.</param>
internal sealed record TableState(TableDefinition Definition, ItemTree Items, long SizeBytes);
