namespace DynamoObjects.Testing.Cases;

/// <summary>A backend no longer differs where a test says that it does.</summary>
internal sealed class KnownDifferenceResolvedException(string message) : Exception(message);
