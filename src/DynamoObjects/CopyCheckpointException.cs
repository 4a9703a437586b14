namespace DynamoObjects;

/// <summary>A checkpoint is damaged, or is of other tables or of another number of segments. Nothing was copied.</summary>
public sealed class CopyCheckpointException : DynamoException
{
    internal CopyCheckpointException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
