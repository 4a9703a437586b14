using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK's standard retries, with waits and a budget of the client's own.</summary>
internal sealed class StandardRetries : StandardRetryPolicy, IClientRetries
{
    private readonly RetryWaits _waits;

    public StandardRetries(IClientConfig config, RetryWaits waits)
        : base(config)
    {
        _waits = waits;
        MaxBackoffInMilliseconds = Math.Min(MaxBackoffInMilliseconds, waits.LongestMilliseconds);
        RetryCapacity = RetryQuota.Own(RetryCapacity);
    }

    // A success gives back a part of what retries took.
    public bool SeesEachRequest => !RetryQuota.IsFull(RetryCapacity);

    public override bool IsTransientError(IExecutionContext executionContext, Exception exception) =>
        !ClientRetries.IsEnd(exception) && base.IsTransientError(executionContext, exception);

    public override void WaitBeforeRetry(IExecutionContext executionContext) =>
        WaitBeforeRetryAsync(executionContext).GetAwaiter().GetResult();

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
        _waits.BeforeRetryAsync(executionContext, MaxBackoffInMilliseconds, base.WaitBeforeRetryAsync);
}
