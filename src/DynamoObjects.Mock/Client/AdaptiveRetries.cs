using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK's adaptive retries, with waits, a budget and a sending rate by the mock's clock.</summary>
internal sealed class AdaptiveRetries : AdaptiveRetryPolicy, IClientRetries
{
    private readonly RetryWaits _waits;

    public AdaptiveRetries(IClientConfig config, RetryWaits waits)
        : base(config)
    {
        _waits = waits;
        MaxBackoffInMilliseconds = Math.Min(MaxBackoffInMilliseconds, waits.LongestMilliseconds);
        RetryCapacity = RetryQuota.Own(RetryCapacity);
        TokenBucket = new SendTokens(waits);
    }

    // The sending rate is measured on all of them.
    public bool SeesEachRequest => true;

    public override bool IsTransientError(IExecutionContext executionContext, Exception exception) =>
        !ClientRetries.IsEnd(exception) && base.IsTransientError(executionContext, exception);

    public override void WaitBeforeRetry(IExecutionContext executionContext) =>
        WaitBeforeRetryAsync(executionContext).GetAwaiter().GetResult();

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
        _waits.BeforeRetryAsync(executionContext, MaxBackoffInMilliseconds, base.WaitBeforeRetryAsync);
}
