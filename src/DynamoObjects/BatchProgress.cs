namespace DynamoObjects;

/// <summary>How far a batch is.</summary>
/// <param name="Succeeded">How many records or keys are done.</param>
/// <param name="Failed">How many could not be done.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct BatchProgress(int Succeeded, int Failed, int Total);
