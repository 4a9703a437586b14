namespace DynamoObjects.Testing.Local;

/// <summary>DynamoDB Local was found, and did not start or does not answer.</summary>
internal sealed class LocalStartException(string message, Exception? innerException = null) : Exception(message, innerException);
