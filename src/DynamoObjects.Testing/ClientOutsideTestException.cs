namespace DynamoObjects.Testing;

/// <summary>The exception that a client of the code under test throws if it sends a request outside of a test.</summary>
/// <remarks>The message contains the operation, its tables, and the stack at the creation of the client. See
/// <see cref="CatchDynamoClientsAttribute"/>.</remarks>
public sealed class ClientOutsideTestException : InvalidOperationException
{
    /// <summary>Creates an exception with a default message.</summary>
    public ClientOutsideTestException()
        : base("A client of the code under test sent a request outside of a test.") { }

    /// <summary>Creates an exception with a message.</summary>
    /// <param name="message">The message.</param>
    public ClientOutsideTestException(string? message)
        : base(message) { }

    /// <summary>Creates an exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public ClientOutsideTestException(string? message, Exception? innerException)
        : base(message, innerException) { }
}
