namespace DynamoObjects;

/// <summary>The base of what the mapper itself reports; what AWS reports arrives as the SDK's own exceptions.</summary>
public abstract class DynamoException : Exception
{
    private protected DynamoException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
