using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Client.Attempts;

/// <summary>The decisions of an SDK retry policy, without its waits.</summary>
internal sealed class NoDelayRetryPolicy : RetryPolicy
{
    private readonly RetryPolicy _sdk;

    public NoDelayRetryPolicy(RetryPolicy sdk)
    {
        _sdk = sdk;
        MaxRetries = sdk.MaxRetries;
    }

    public override bool CanRetry(IExecutionContext executionContext) => _sdk.CanRetry(executionContext);

    public override bool RetryForException(IExecutionContext executionContext, Exception exception) =>
        _sdk.RetryForException(executionContext, exception);

    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        _sdk.RetryForExceptionAsync(executionContext, exception);

    public override bool RetryLimitReached(IExecutionContext executionContext) => _sdk.RetryLimitReached(executionContext);

    public override bool OnRetry(IExecutionContext executionContext, bool bypassAcquireCapacity, bool isThrottlingError) =>
        _sdk.OnRetry(executionContext, bypassAcquireCapacity, isThrottlingError);

    public override void NotifySuccess(IExecutionContext executionContext) => _sdk.NotifySuccess(executionContext);

    public override void NotifyError(IExecutionContext executionContext, Exception exception) =>
        _sdk.NotifyError(executionContext, exception);

    public override void ObtainSendToken(IExecutionContext executionContext, Exception exception) =>
        _sdk.ObtainSendToken(executionContext, exception);

    public override Task ObtainSendTokenAsync(IExecutionContext executionContext, Exception exception) =>
        _sdk.ObtainSendTokenAsync(executionContext, exception);

    public override bool IsThrottlingError(Exception exception) => _sdk.IsThrottlingError(exception);

    public override bool IsStaleConnectionError(Exception exception) => _sdk.IsStaleConnectionError(exception);

    public override bool IsTransientError(IExecutionContext executionContext, Exception exception) =>
        _sdk.IsTransientError(executionContext, exception);

    public override bool IsServiceTimeoutError(Exception exception) => _sdk.IsServiceTimeoutError(exception);

    public override void WaitBeforeRetry(IExecutionContext executionContext) { }

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.CompletedTask;
}
