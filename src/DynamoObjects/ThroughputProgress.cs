namespace DynamoObjects;

/// <summary>One step of a <see cref="ThroughputScope"/>.</summary>
/// <param name="TableName">The table, without prefix.</param>
/// <param name="Step">What was done.</param>
/// <param name="Units">The units that the table and its indexes have, or will have.</param>
public sealed record ThroughputProgress(string TableName, ThroughputStep Step, TableThroughput Units);
