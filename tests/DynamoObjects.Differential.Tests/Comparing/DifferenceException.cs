namespace DynamoObjects.Differential.Comparing;

/// <summary>The mock and DynamoDB Local respond differently, and no known difference explains it.</summary>
internal sealed class DifferenceException(string message) : Exception(message);
