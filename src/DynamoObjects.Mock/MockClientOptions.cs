using Amazon.Runtime;

namespace DynamoObjects.Mock;

/// <summary>How a <see cref="MockDynamoDbClient"/> behaves.</summary>
/// <remarks>Options are read once, when the client is created. What is <see langword="null"/> is the SDK's to decide,
/// as for any of its clients: by <c>AWS_RETRY_MODE</c> and
/// <c>AWS_MAX_ATTEMPTS</c>, the shared configuration file, and its own defaults, which differ from version to version. See
/// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behavior</see>.</remarks>
public sealed class MockClientOptions
{
    /// <summary>What each request passes on its way to the engine.</summary>
    /// <value>The default is <see langword="null"/>: requests go straight to the engine.</value>
    public IMockInterceptor? Interceptor { get; set; }

    /// <summary>How often the SDK retries a request after a transient error, such as throttling.</summary>
    /// <value>Zero or more retries after the first attempt. The default is <see langword="null"/>: the SDK's for DynamoDB,
    /// 10 in 4.0.110 and 3 in 4.1.0.</value>
    public int? MaxErrorRetry { get; set; }

    /// <summary>Which of its retry strategies the SDK uses.</summary>
    /// <value>The default is <see langword="null"/>: the SDK's, <see cref="RequestRetryMode.Standard"/>.</value>
    public RequestRetryMode? RetryMode { get; set; }

    /// <summary>What the client's <see cref="ClientConfig.Timeout"/> is. The mock responds at once and never times out on
    /// its own.</summary>
    /// <value>More than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is
    /// <see langword="null"/>: the SDK's.</value>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The longest wait before a retry, measured by the engine's <see cref="MockDynamoDb.TimeProvider"/>.</summary>
    /// <value>Zero or more. The default is <see cref="TimeSpan.Zero"/>: retries follow at once. With a longer one the wait
    /// is the SDK's own, but at most this long.</value>
    public TimeSpan MaxRetryBackoff { get; set; } = TimeSpan.Zero;
}
