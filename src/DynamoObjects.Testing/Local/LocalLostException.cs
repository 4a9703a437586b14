namespace DynamoObjects.Testing.Local;

/// <summary>DynamoDB Local stopped answering while tests ran on it.</summary>
internal sealed class LocalLostException(string message) : InvalidOperationException(message);
