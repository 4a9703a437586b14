using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Sends the requests of a client through a client of a test; the outermost handler.</summary>
internal abstract class RedirectingHandler : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        if (FindClient(context) is { } client)
            executionContext.ResponseContext.Response = client.Send(context.OriginalRequest, context.Options);
        else
            base.InvokeSync(executionContext);
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        if (FindClient(context) is not { } client)
            return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
        var response = await client.SendAsync<T>(context.OriginalRequest, context.Options, context.CancellationToken).ConfigureAwait(false);
        executionContext.ResponseContext.Response = response;
        return response;
    }

    /// <summary>Finds the client for a request; <see langword="null"/> if the request goes its own way.</summary>
    /// <exception cref="ClientOutsideTestException">The request is sent outside of a test.</exception>
    protected abstract ITestClient? FindClient(IRequestContext context);
}
