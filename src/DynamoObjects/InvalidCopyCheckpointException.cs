namespace DynamoObjects;

/// <summary>
/// The exception that is thrown when a checkpoint is damaged or belongs to other tables or another number of segments. Nothing was copied.
/// </summary>
public sealed class InvalidCopyCheckpointException : DynamoException
{
    internal InvalidCopyCheckpointException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
