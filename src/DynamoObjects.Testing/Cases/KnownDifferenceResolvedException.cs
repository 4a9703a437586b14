namespace DynamoObjects.Testing.Cases;

/// <summary>The exception for a known difference that no longer exists.</summary>
internal sealed class KnownDifferenceResolvedException(string message) : Exception(message);
