using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK's standard retries; their waits are measured by the mock's clock.</summary>
internal sealed class MockRetryPolicy(AmazonDynamoDBConfig config, TimeSpan maxBackoff, TimeProvider timeProvider)
    : StandardRetryPolicy(config)
{
    /// <summary>Whether the pipeline should decide about an attempt that failed outside of it.</summary>
    public bool MayRetry(Exception exception) =>
        exception is OperationCanceledException || RetryForExceptionSync(exception);

    // For the SDK a disposed object is a connection that was lost; here it is the engine, and gone for good.
    public override bool IsTransientError(IExecutionContext executionContext, Exception exception) =>
        exception is not ObjectDisposedException && base.IsTransientError(executionContext, exception);

    public override void WaitBeforeRetry(IExecutionContext executionContext)
    {
        if (maxBackoff > TimeSpan.Zero)
            WaitBeforeRetryAsync(executionContext).GetAwaiter().GetResult();
    }

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        return maxBackoff > TimeSpan.Zero
            ? Task.Delay(Backoff(context.Retries), timeProvider, context.CancellationToken)
            : Task.CompletedTask;
    }

    // https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
    private TimeSpan Backoff(int retry)
    {
        var seconds = Random.Shared.NextDouble() * Math.Pow(2, retry - 1);
        return TimeSpan.FromSeconds(Math.Min(seconds, maxBackoff.TotalSeconds));
    }
}
