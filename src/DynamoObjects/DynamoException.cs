namespace DynamoObjects;

/// <summary>The base class of the mapper's exceptions. Errors of AWS arrive as the SDK's exceptions.</summary>
public abstract class DynamoException : Exception
{
    private protected DynamoException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
