using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock;

/// <summary>Represents one attempt of a request.</summary>
/// <param name="request">The caller's request object.</param>
/// <param name="number">The number of the attempt: 1 for the first attempt, 2 for the first retry, and so on.</param>
/// <param name="cancellationToken">The caller's cancellation token.</param>
public readonly struct MockAttempt(AmazonDynamoDBRequest request, int number, CancellationToken cancellationToken)
{
    /// <summary>Gets the caller's request object.</summary>
    /// <remarks>Do not change this object; change a copy instead.</remarks>
    public AmazonDynamoDBRequest Request { get; } = request;

    /// <summary>Gets the number of the attempt.</summary>
    /// <value>1 for the first attempt, 2 for the first retry, and so on.</value>
    public int Number { get; } = number;

    /// <summary>Gets the caller's cancellation token.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
