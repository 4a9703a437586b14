using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>Makes a client's pipeline out of the one that the SDK made: what observes or retries stays, what would marshal,
/// sign or send is left out.</summary>
internal static class ClientPipeline
{
    public static bool HasCustomHandlers(RuntimePipeline pipeline) => pipeline.EnumerateHandlers().SkipLast(1).Any(IsCustom);

    /// <summary>The policy of the SDK's retries in a pipeline, unless somebody took them out.</summary>
    public static RetryPolicy? FindRetryPolicy(RuntimePipeline pipeline) =>
        pipeline.EnumerateHandlers().OfType<RetryHandler>().FirstOrDefault()?.RetryPolicy;

    public static RuntimePipeline Rebuild(RuntimePipeline pipeline, EngineInvoker invoker, ClientRetries retries, ClientObservers observers)
    {
        var original = pipeline.Handlers;
        var logger = pipeline.Handler.Logger;
        List<IPipelineHandler> outermostFirst = [new DirectCallHandler(invoker, retries, observers)];
        var callbacks = 0;

        // The innermost handler is the one that sends, whoever made it.
        foreach (var handler in original.SkipLast(1))
        {
            handler.InnerHandler = handler.OuterHandler = null;
            if (!ShouldKeep(handler))
            {
                (handler as IDisposable)?.Dispose();
                continue;
            }

            // The first callback is for the request before it is marshalled; all that follows reads the marshalled one.
            if (handler is CallbackHandler && ++callbacks == 2)
                outermostFirst.Add(new MockMarshaller());
            outermostFirst.Add(handler.GetType() == typeof(RetryHandler) ? retries.CreateHandler() : handler);
        }

        (original[^1] as IDisposable)?.Dispose();
        outermostFirst.Add(new EngineHandler(invoker));
        outermostFirst.Reverse();
        return new RuntimePipeline(outermostFirst, logger);
    }

    private static bool ShouldKeep(IPipelineHandler handler) =>
        handler
            is MetricsHandler
                or ErrorCallbackHandler
                or CallbackHandler
                or RetryHandler
                or ErrorHandler
                or CSMCallEventHandler
                or CSMCallAttemptHandler
        || IsCustom(handler);

    // A handler that a global pipeline customizer added: tracing, recording, somebody's own faults.
    private static bool IsCustom(IPipelineHandler handler)
    {
        var assembly = handler.GetType().Assembly;
        return assembly != typeof(AmazonServiceClient).Assembly && assembly != typeof(AmazonDynamoDBClient).Assembly;
    }
}
