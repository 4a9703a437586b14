using Amazon.Runtime;
using Amazon.Runtime.Internal;
using DynamoObjects.Mock.Client;

namespace DynamoObjects.Testing.Traffic;

/// <summary>The SDK's standard retry policy, without a wait after an injected fault.</summary>
internal sealed class StandardFaultRetries : StandardRetryPolicy
{
    public StandardFaultRetries(IClientConfig config)
        : base(config) => RetryCapacity = RetryQuota.CreateSameSize(RetryCapacity);

    public override void WaitBeforeRetry(IExecutionContext executionContext)
    {
        if (!FaultInjectionHandler.IsInjected(executionContext.RequestContext))
            base.WaitBeforeRetry(executionContext);
    }

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
        FaultInjectionHandler.IsInjected(executionContext.RequestContext)
            ? Task.CompletedTask
            : base.WaitBeforeRetryAsync(executionContext);
}
