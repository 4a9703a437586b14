using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The innermost handler: it calls the engine where the SDK would send over HTTP.</summary>
internal sealed class EngineHandler(EngineInvoker invoker) : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        if (context.CancellationToken.IsCancellationRequested)
            throw new TaskCanceledException(null, null, context.CancellationToken);
        var number = AttemptNumber.Next(context);
        FirstAttempt.Replay(context);
        var response = invoker.Invoke<AmazonWebServiceResponse>(
            (AmazonDynamoDBRequest)context.OriginalRequest,
            number,
            context.CancellationToken
        );
        executionContext.ResponseContext.Response = response;
        executionContext.ResponseContext.HttpResponse = new ResponseHeaders(response.ResponseMetadata?.RequestId);
    }

    // The SDK's handlers expect exceptions in the task.
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        InvokeSync(executionContext);
        return await Task.FromResult(
                EngineInvoker.CheckResponse<T>(executionContext.RequestContext.OriginalRequest, executionContext.ResponseContext.Response)
            )
            .ConfigureAwait(false);
    }
}
