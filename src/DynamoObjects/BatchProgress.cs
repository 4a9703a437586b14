namespace DynamoObjects;

/// <summary>Represents the progress of a batch.</summary>
/// <param name="Succeeded">The number of records or keys that were processed.</param>
/// <param name="Failed">The number of records or keys that failed.</param>
/// <param name="Total">The number of all records or keys.</param>
public readonly record struct BatchProgress(int Succeeded, int Failed, int Total);
