namespace DynamoObjects.Testing;

/// <summary>The exception that is thrown when an assertion on a test's requests fails.</summary>
/// <remarks>The message contains the expectation and lists the requests.</remarks>
/// <param name="message">The expectation and the list of requests.</param>
public sealed class RequestAssertionException(string message) : Exception(message);
