namespace DynamoObjects.Testing.Local;

/// <summary>The exception for tests that run after DynamoDB Local has stopped responding.</summary>
internal sealed class LocalLostException(string message) : InvalidOperationException(message);
