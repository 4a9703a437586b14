namespace DynamoObjects.Mock;

/// <summary>How a <see cref="MockDynamoDbClient"/> behaves.</summary>
/// <remarks>Options are read once, when the client is made.</remarks>
public sealed class MockClientOptions
{
    /// <summary>What each request passes on its way to the engine.</summary>
    /// <value>The default is <see langword="null"/>: requests go straight to the engine.</value>
    public IMockInterceptor? Interceptor { get; set; }

    /// <summary>How often the SDK sends a request again after an error that it deems passing, such as throttling.</summary>
    /// <value>Zero or more retries after the first attempt; the default is 10, the SDK's own for DynamoDB. See
    /// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behavior</see>.</value>
    public int MaxErrorRetry { get; set; } = 10;

    /// <summary>The longest wait before a retry, measured by the engine's <see cref="MockDynamoDb.TimeProvider"/>.</summary>
    /// <value>Zero or more. The default is <see cref="TimeSpan.Zero"/>: retries follow at once. With a longer one the
    /// wait before retry <c>n</c> is a random part of 2<sup>n-1</sup> seconds, as in the SDK, but at most this
    /// long.</value>
    public TimeSpan MaxRetryBackoff { get; set; } = TimeSpan.Zero;
}
