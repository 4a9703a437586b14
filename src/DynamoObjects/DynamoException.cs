namespace DynamoObjects;

/// <summary>Provides the base class of the mapper's exceptions.</summary>
/// <remarks>Errors of AWS arrive as the SDK's exceptions.</remarks>
public abstract class DynamoException : Exception
{
    private protected DynamoException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
