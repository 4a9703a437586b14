namespace DynamoObjects.Testing.Local;

/// <summary>The exception for a machine on which DynamoDB Local is not available.</summary>
/// <remarks>The message lists the ways to make it available. The test kit decides whether the test is skipped or
/// fails.</remarks>
internal sealed class LocalUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
