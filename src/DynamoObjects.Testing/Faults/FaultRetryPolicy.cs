using Amazon.Runtime;
using Amazon.Runtime.Internal;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Faults;

/// <summary>The SDK's standard retries, which follow an injected fault at once: nobody is overloaded.</summary>
internal sealed class FaultRetryPolicy(IClientConfig config) : StandardRetryPolicy(config)
{
    public override void WaitBeforeRetry(IExecutionContext executionContext)
    {
        if (!SdkAttempts.IsInjected(executionContext.RequestContext))
            base.WaitBeforeRetry(executionContext);
    }

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
        SdkAttempts.IsInjected(executionContext.RequestContext) ? Task.CompletedTask : base.WaitBeforeRetryAsync(executionContext);
}
