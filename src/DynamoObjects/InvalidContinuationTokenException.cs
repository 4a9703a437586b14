namespace DynamoObjects;

/// <summary>A continuation token is damaged, or comes from another query, scan, table or index.</summary>
/// <remarks>It is thrown by <see cref="DynamoQuery{T}.StartAt"/>, before any request.</remarks>
public sealed class InvalidContinuationTokenException : DynamoException
{
    internal InvalidContinuationTokenException(string message)
        : base(message) { }
}
