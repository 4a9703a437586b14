namespace DynamoObjects.Testing.Local;

/// <summary>There is nothing on this machine that DynamoDB Local could be run with.</summary>
/// <remarks>The message lists the ways to get it. Whether the test is skipped or fails is the test kit's choice.</remarks>
internal sealed class LocalUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
