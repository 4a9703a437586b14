using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Sending;

/// <summary>Records the result of each attempt of a request, inside the SDK's retries.</summary>
internal sealed class AttemptHandler : PipelineHandler
{
    /// <summary>Adds a new handler to the pipeline of a client.</summary>
    public static void AddTo(RuntimePipeline pipeline) => pipeline.AddHandlerAfter<RetryHandler>(new AttemptHandler());

    public override void InvokeSync(IExecutionContext executionContext)
    {
        try
        {
            base.InvokeSync(executionContext);
        }
        catch (Exception exception)
        {
            FailedAttempts.Add(executionContext.RequestContext.OriginalRequest, exception);
            throw;
        }
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        try
        {
            return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            FailedAttempts.Add(executionContext.RequestContext.OriginalRequest, exception);
            throw;
        }
    }
}
