using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Isolation in the pipeline of a real client, before its requests are marshalled.</summary>
internal sealed class SdkIsolation(TableIsolation isolation) : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        var request = Enter(executionContext);
        try
        {
            base.InvokeSync(executionContext);
            isolation.Incoming(request, executionContext.ResponseContext.Response);
        }
        catch (AmazonServiceException error)
        {
            isolation.Incoming(error);
            throw;
        }
        finally
        {
            Leave(executionContext, request);
        }
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var request = Enter(executionContext);
        try
        {
            var response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            isolation.Incoming(request, response);
            return response;
        }
        catch (AmazonServiceException error)
        {
            isolation.Incoming(error);
            throw;
        }
        finally
        {
            Leave(executionContext, request);
        }
    }

    private AmazonDynamoDBRequest Enter(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        var request = (AmazonDynamoDBRequest)context.OriginalRequest;
        context.OriginalRequest = isolation.Enter(request);
        return request;
    }

    private void Leave(IExecutionContext executionContext, AmazonDynamoDBRequest request)
    {
        executionContext.RequestContext.OriginalRequest = request;
        isolation.Leave();
    }
}
