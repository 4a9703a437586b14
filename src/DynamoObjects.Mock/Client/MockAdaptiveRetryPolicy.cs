using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK's adaptive retries, with waits, a retry quota and a sending rate that use the mock's clock.</summary>
internal sealed class MockAdaptiveRetryPolicy : AdaptiveRetryPolicy, IMockRetryPolicy
{
    private readonly RetryBackoff _backoff;

    public MockAdaptiveRetryPolicy(IClientConfig config, RetryBackoff backoff)
        : base(config)
    {
        _backoff = backoff;
        MaxBackoffInMilliseconds = Math.Min(MaxBackoffInMilliseconds, backoff.MaxMilliseconds);
        RetryCapacity = RetryQuota.CreateSameSize(RetryCapacity);
        TokenBucket = new MockTokenBucket(backoff);
    }

    // All requests count for the sending rate.
    public bool NeedsEveryRequest => true;

    public override bool IsTransientError(IExecutionContext executionContext, Exception exception) =>
        !ClientRetries.IsMockDisposed(exception) && base.IsTransientError(executionContext, exception);

    public override void WaitBeforeRetry(IExecutionContext executionContext) =>
        WaitBeforeRetryAsync(executionContext).GetAwaiter().GetResult();

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
        _backoff.WaitBeforeRetryAsync(executionContext, MaxBackoffInMilliseconds, base.WaitBeforeRetryAsync);
}
