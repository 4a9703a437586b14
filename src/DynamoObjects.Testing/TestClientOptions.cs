using Amazon.Runtime;

namespace DynamoObjects.Testing;

/// <summary>How a client that <see cref="DynamoTestContext.CreateClient"/> creates retries and times out.</summary>
/// <remarks>What is <see langword="null"/> is the SDK's to decide, as for any of its clients. Options are read once,
/// when the client is created.</remarks>
public sealed class TestClientOptions
{
    /// <summary>How often the SDK retries a request after a transient error, such as throttling.</summary>
    /// <value>Zero or more retries after the first attempt. The default is <see langword="null"/>: the SDK's for DynamoDB,
    /// 10 in 4.0.110 and 3 in 4.1.0.</value>
    public int? MaxErrorRetry { get; set; }

    /// <summary>Which of its retry strategies the SDK uses.</summary>
    /// <value>The default is <see langword="null"/>: the SDK's, <see cref="RequestRetryMode.Standard"/>.</value>
    public RequestRetryMode? RetryMode { get; set; }

    /// <summary>How long the SDK waits for a response. A fault that delays an attempt by that long or longer times it out.</summary>
    /// <value>More than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is
    /// <see langword="null"/>: the SDK's.</value>
    public TimeSpan? Timeout { get; set; }

    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    internal void Validate()
    {
        if (MaxErrorRetry is { } retries)
            ArgumentOutOfRangeException.ThrowIfNegative(retries, nameof(MaxErrorRetry));
        if (Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero, nameof(Timeout));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, ClientConfig.MaxTimeout, nameof(Timeout));
        }
    }
}
