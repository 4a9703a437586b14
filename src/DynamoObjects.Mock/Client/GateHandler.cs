using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The outermost handler: while nobody observes, a request goes from here straight to the engine.</summary>
internal sealed class GateHandler(ClientDoor door, ClientRetries retries, ClientObservers observers) : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        if (!TryRun(executionContext))
            base.InvokeSync(executionContext);
    }

    // Async, so that what is thrown here faults the task.
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext) =>
        TryRun(executionContext)
            ? ClientDoor.Checked<T>(executionContext.RequestContext.OriginalRequest, executionContext.ResponseContext.Response)
            : await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);

    private bool TryRun(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        if (context.Options is FirstAttempt first)
        {
            first.Remember(context);
            return false;
        }

        if (observers.Any || retries.SeesEachRequest || context.OriginalRequest is not AmazonDynamoDBRequest request)
            return false;
        if (context.CancellationToken.IsCancellationRequested)
            throw new TaskCanceledException(null, null, context.CancellationToken);
        try
        {
            executionContext.ResponseContext.Response = door.Pass<AmazonWebServiceResponse>(request, 1, context.CancellationToken);
            return true;
        }
        catch (Exception exception) when (retries.MayRetry(request, exception))
        {
            new FirstAttempt(exception).Remember(context);
            return false;
        }
    }
}
