namespace DynamoObjects;

/// <summary>The exception that is thrown when a checkpoint is damaged or belongs to other tables or another number of segments.</summary>
/// <remarks>Nothing was copied.</remarks>
public sealed class InvalidCopyCheckpointException : DynamoException
{
    internal InvalidCopyCheckpointException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
