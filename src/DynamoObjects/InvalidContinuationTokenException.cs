namespace DynamoObjects;

/// <summary>The exception that is thrown when a continuation token is damaged or belongs to another query, scan, table or index.</summary>
/// <remarks><see cref="DynamoQuery{T}.StartAt"/> throws this exception before any request.</remarks>
public sealed class InvalidContinuationTokenException : DynamoException
{
    internal InvalidContinuationTokenException(string message)
        : base(message) { }
}
