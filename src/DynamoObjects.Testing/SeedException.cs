namespace DynamoObjects.Testing;

/// <summary>The exception that is thrown when seed data cannot be read or written; the message says what is wrong,
/// where, and what to do.</summary>
public class SeedException : Exception
{
    internal SeedException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
