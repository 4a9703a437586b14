namespace DynamoObjects;

/// <summary>One step of a <see cref="ThroughputScope"/>.</summary>
/// <param name="TableName">The table's name, without prefix.</param>
/// <param name="Step">The step.</param>
/// <param name="Units">The units that the table and its indexes have after this step.</param>
public sealed record ThroughputProgress(string TableName, ThroughputStep Step, TableThroughput Units);
