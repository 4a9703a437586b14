using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock;

/// <summary>One attempt of one request, as it comes to an <see cref="IMockInterceptor"/>.</summary>
/// <param name="request">The caller's own request object.</param>
/// <param name="number">1 for the first attempt, 2 for the first retry.</param>
/// <param name="cancellationToken">The caller's.</param>
public readonly struct MockAttempt(AmazonDynamoDBRequest request, int number, CancellationToken cancellationToken)
{
    /// <summary>The caller's own request object: copy it rather than change it.</summary>
    public AmazonDynamoDBRequest Request { get; } = request;

    /// <summary>1 for the first attempt, 2 for the first retry, and so on.</summary>
    public int Number { get; } = number;

    /// <summary>Is cancelled when the caller gives up.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
