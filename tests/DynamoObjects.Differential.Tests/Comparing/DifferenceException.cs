namespace DynamoObjects.Differential.Comparing;

/// <summary>The mock and DynamoDB Local answer differently, and nothing says why.</summary>
internal sealed class DifferenceException(string message) : Exception(message);
