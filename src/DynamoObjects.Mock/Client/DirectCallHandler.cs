using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The outermost handler: it sends a request directly to the engine if nothing observes the pipeline.</summary>
internal sealed class DirectCallHandler(EngineInvoker invoker, ClientRetries retries, ClientObservers observers) : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        if (!TryInvoke(executionContext))
            base.InvokeSync(executionContext);
    }

    // Async, so that an exception faults the task.
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext) =>
        TryInvoke(executionContext)
            ? EngineInvoker.CheckResponse<T>(executionContext.RequestContext.OriginalRequest, executionContext.ResponseContext.Response)
            : await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);

    private bool TryInvoke(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        if (context.Options is FirstAttempt first)
        {
            first.Attach(context);
            return false;
        }

        if (observers.HasAny || retries.NeedsEveryRequest || context.OriginalRequest is not AmazonDynamoDBRequest request)
            return false;
        if (context.CancellationToken.IsCancellationRequested)
            throw new TaskCanceledException(null, null, context.CancellationToken);
        try
        {
            executionContext.ResponseContext.Response = invoker.Invoke<AmazonWebServiceResponse>(request, 1, context.CancellationToken);
            return true;
        }
        catch (Exception exception) when (retries.CanRetry(request, exception))
        {
            new FirstAttempt(exception).Attach(context);
            return false;
        }
    }
}
