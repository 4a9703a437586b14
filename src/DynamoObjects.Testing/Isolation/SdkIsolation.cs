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
            executionContext.RequestContext.OriginalRequest = request;
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
            executionContext.RequestContext.OriginalRequest = request;
        }
    }

    private AmazonDynamoDBRequest Enter(IExecutionContext executionContext)
    {
        var request = (AmazonDynamoDBRequest)executionContext.RequestContext.OriginalRequest;
        executionContext.RequestContext.OriginalRequest = isolation.Outgoing(request);
        return request;
    }
}
