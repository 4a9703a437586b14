namespace DynamoObjects.Testing;

/// <summary>The exception that is thrown when an assertion on a test's requests fails; the message contains the
/// expectation and lists the requests.</summary>
/// <param name="message">The message.</param>
public sealed class RequestAssertionException(string message) : Exception(message);
