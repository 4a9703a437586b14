namespace DynamoObjects.Testing;

/// <summary>A test's requests are not what it asserted; the message says what was expected and lists them.</summary>
/// <param name="message">The message.</param>
public sealed class RequestAssertionException(string message) : Exception(message);
