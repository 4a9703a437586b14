using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Connects a test's traffic to the pipeline of a real client, before requests are marshalled.</summary>
internal sealed class SdkIsolationHandler(TestTraffic traffic) : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        var (request, record) = Enter(executionContext);
        try
        {
            base.InvokeSync(executionContext);
            traffic.Complete(request, executionContext.ResponseContext.Response, record);
        }
        catch (Exception exception)
        {
            traffic.Fail(exception, record);
            throw;
        }
        finally
        {
            Leave(executionContext, request);
        }
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var (request, record) = Enter(executionContext);
        try
        {
            var response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            traffic.Complete(request, response, record);
            return response;
        }
        catch (Exception exception)
        {
            traffic.Fail(exception, record);
            throw;
        }
        finally
        {
            Leave(executionContext, request);
        }
    }

    private (AmazonDynamoDBRequest Request, RecordedRequest Record) Enter(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        var request = (AmazonDynamoDBRequest)context.OriginalRequest;

        // The caller reads values that are attached to the request while it is sent, so the copy has to share them.
        _ = ((IAmazonWebServiceRequest)request).RequestState;
        context.OriginalRequest = traffic.Enter(request, attempt: 1, out var record);
        FaultInjectionHandler.Begin(context, request, record);
        return (request, record);
    }

    private void Leave(IExecutionContext executionContext, AmazonDynamoDBRequest request)
    {
        executionContext.RequestContext.OriginalRequest = request;
        traffic.Leave();
    }
}
