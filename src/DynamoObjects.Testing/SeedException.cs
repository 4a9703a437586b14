namespace DynamoObjects.Testing;

/// <summary>The exception that is thrown when seed data cannot be read or written.</summary>
/// <remarks>The message says what is wrong, where, and what to do.</remarks>
public class SeedException : Exception
{
    internal SeedException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
