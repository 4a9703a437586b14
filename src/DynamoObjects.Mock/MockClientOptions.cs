using Amazon.Runtime;

namespace DynamoObjects.Mock;

/// <summary>Provides options of a <see cref="MockDynamoDbClient"/>.</summary>
/// <remarks>The client reads its options once, when it is created. If the value of an option for retries or timeouts is
/// <see langword="null"/>, the SDK provides it, as for any of its clients: from <c>AWS_RETRY_MODE</c> and <c>AWS_MAX_ATTEMPTS</c>, the
/// shared configuration file, and its own defaults, which depend on its version. See
/// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behavior</see>.</remarks>
public sealed class MockClientOptions
{
    /// <summary>Gets or sets the interceptor of the client's requests.</summary>
    /// <value>The default is <see langword="null"/>: requests go directly to the engine.</value>
    public IMockInterceptor? Interceptor { get; set; }

    /// <summary>Gets or sets the AWS region of the client: its requests reach the tables of that region.</summary>
    /// <value><see cref="MockDynamoDb.Region"/>, or one of <see cref="MockDynamoDbOptions.Regions"/>. The default is
    /// <see langword="null"/>: <see cref="MockDynamoDb.Region"/>.</value>
    public string? Region { get; set; }

    /// <summary>Gets or sets the maximum number of retries after a transient error, such as throttling.</summary>
    /// <value>Zero or more retries after the first attempt. The default is <see langword="null"/>: the SDK's default for DynamoDB, which is
    /// 10 in version 4.0.110 and 3 in version 4.1.0.</value>
    public int? MaxErrorRetry { get; set; }

    /// <summary>Gets or sets the SDK's retry strategy.</summary>
    /// <value>The default is <see langword="null"/>: the SDK's default, <see cref="RequestRetryMode.Standard"/>.</value>
    public RequestRetryMode? RetryMode { get; set; }

    /// <summary>Gets or sets the value of the client's <see cref="ClientConfig.Timeout"/>.</summary>
    /// <value>More than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is <see langword="null"/>: the
    /// SDK's default. The mock itself responds at once and never times out.</value>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets or sets the maximum wait before a retry, measured by the engine's
    /// <see cref="MockDynamoDb.TimeProvider"/>.</summary>
    /// <value>Zero or more. The default is <see cref="TimeSpan.Zero"/>: retries follow at once. With a longer value, the client waits for
    /// the time that the SDK's retry strategy calculates, up to this maximum.</value>
    public TimeSpan MaxRetryBackoff { get; set; } = TimeSpan.Zero;
}
