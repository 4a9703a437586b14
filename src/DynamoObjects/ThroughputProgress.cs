namespace DynamoObjects;

/// <summary>Reports a step of raising or restoring the throughput of a table.</summary>
/// <param name="TableName">The table's name, without prefix.</param>
/// <param name="Step">What happened to the table.</param>
/// <param name="Units">
/// The requested units if <paramref name="Step"/> is <see cref="ThroughputStep.Sufficient"/>; otherwise, the units that this step sets,
/// with <see langword="null"/> for units that it does not change.
/// </param>
public sealed record ThroughputProgress(string TableName, ThroughputStep Step, TableThroughput Units);
