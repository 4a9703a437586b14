using Amazon.Runtime;

namespace DynamoObjects.Testing;

/// <summary>Provides options of a client that <see cref="DynamoTestContext.CreateClient"/> creates.</summary>
/// <remarks>If a value is <see langword="null"/>, the SDK's default applies. The options are read once, when the client
/// is created.</remarks>
public sealed class TestClientOptions
{
    /// <summary>Gets or sets the maximum number of retries after a transient error, such as throttling.</summary>
    /// <value>Zero or more retries after the first attempt. The default is <see langword="null"/>: the SDK's default
    /// for DynamoDB, which is 10 in version 4.0.110 and 3 in version 4.1.0.</value>
    public int? MaxErrorRetry { get; set; }

    /// <summary>Gets or sets the SDK's retry strategy.</summary>
    /// <value>The default is <see langword="null"/>: the SDK's default,
    /// <see cref="RequestRetryMode.Standard"/>.</value>
    public RequestRetryMode? RetryMode { get; set; }

    /// <summary>Gets or sets the maximum time that the SDK waits for a response.</summary>
    /// <value>More than zero, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is
    /// <see langword="null"/>: the SDK's default.</value>
    /// <remarks>An attempt times out if a fault delays it by this time or more.</remarks>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets or sets the AWS region of the client, in which the test has other tables.</summary>
    /// <value>The default is <see langword="null"/>: the region of the backend.</value>
    /// <remarks>Other regions, and replicas of tables in them, require <see cref="Backend.Mock"/>. On other backends, the end of the
    /// test could not drop the tables of other regions: creating such a client throws a
    /// <see cref="NotSupportedException"/>.</remarks>
    public string? Region { get; set; }

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
