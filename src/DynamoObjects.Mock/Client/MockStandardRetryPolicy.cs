using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK's standard retries, with the client's own waits and retry quota.</summary>
internal sealed class MockStandardRetryPolicy : StandardRetryPolicy, IMockRetryPolicy
{
    private readonly RetryBackoff _backoff;

    public MockStandardRetryPolicy(IClientConfig config, RetryBackoff backoff)
        : base(config)
    {
        _backoff = backoff;
        MaxBackoffInMilliseconds = Math.Min(MaxBackoffInMilliseconds, backoff.MaxMilliseconds);
        RetryCapacity = RetryQuota.CreateSameSize(RetryCapacity);
    }

    // A success returns a part of the quota that retries used.
    public bool NeedsEveryRequest => !RetryQuota.IsFull(RetryCapacity);

    public override bool IsTransientError(IExecutionContext executionContext, Exception exception) =>
        !ClientRetries.IsMockDisposed(exception) && base.IsTransientError(executionContext, exception);

    public override void WaitBeforeRetry(IExecutionContext executionContext) =>
        WaitBeforeRetryAsync(executionContext).GetAwaiter().GetResult();

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
        _backoff.WaitBeforeRetryAsync(executionContext, MaxBackoffInMilliseconds, base.WaitBeforeRetryAsync);
}
