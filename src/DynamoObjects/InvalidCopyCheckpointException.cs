namespace DynamoObjects;

/// <summary>A checkpoint is damaged, or is of other tables or of another number of segments. Nothing was copied.</summary>
public sealed class InvalidCopyCheckpointException : DynamoException
{
    internal InvalidCopyCheckpointException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
