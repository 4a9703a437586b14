using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Client;

/// <summary>Replaces the SDK's marshaller: creates an HTTP request without a body for handlers and events that read its headers and
/// endpoint.</summary>
internal sealed class MockMarshaller : PipelineHandler
{
    private Uri? _endpoint;

    public override void InvokeSync(IExecutionContext executionContext)
    {
        CreateHttpRequest(executionContext);
        base.InvokeSync(executionContext);
    }

    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        CreateHttpRequest(executionContext);
        return base.InvokeAsync<T>(executionContext);
    }

    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html
    private void CreateHttpRequest(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;

        // The SDK itself rejects a null request, with its own message.
        if (context.OriginalRequest is null)
            new Marshaller().InvokeSync(executionContext);
        var region = context.ClientConfig.RegionEndpoint.SystemName;
        context.Request = new DefaultRequest(context.OriginalRequest, "Amazon.DynamoDBv2")
        {
            Endpoint = _endpoint ??= ResolveEndpoint(context),
            ResourcePath = "/",
            AuthenticationRegion = region,
            DeterminedSigningRegion = region,
            Headers = { ["X-Amz-Target"] = GetTarget(context.OriginalRequest!.GetType()), ["Content-Type"] = "application/x-amz-json-1.0" },
        };
    }

    private static string GetTarget(Type requestType) => OperationTable.Find(requestType)?.Target ?? Operation.GetTarget(requestType);

    private static Uri ResolveEndpoint(IRequestContext context) =>
        new(context.ClientConfig.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(context.OriginalRequest)).URL);
}
