namespace DynamoObjects.Testing.Local;

/// <summary>The exception for a DynamoDB Local that is available but did not start or does not respond.</summary>
internal sealed class LocalStartException(string message, Exception? innerException = null) : Exception(message, innerException);
