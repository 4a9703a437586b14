namespace DynamoObjects.Testing;

/// <summary>The exception that is thrown when code sends a request to DynamoDB outside of a test, through a client that reaches the
/// tables of the test that is running.</summary>
/// <param name="message">The message, which names the operation and what to do.</param>
public sealed class NoCurrentTestException(string message) : InvalidOperationException(message);
