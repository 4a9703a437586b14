using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>Creates a client's pipeline from the SDK's: handlers that observe or retry remain; those that marshal, sign or send are
/// left out.</summary>
internal static class ClientPipeline
{
    public static bool HasCustomHandlers(RuntimePipeline pipeline) => pipeline.EnumerateHandlers().SkipLast(1).Any(IsCustom);

    /// <summary>Finds the SDK's retry policy in a pipeline; <see langword="null"/> if a customizer removed it.</summary>
    public static RetryPolicy? FindRetryPolicy(RuntimePipeline pipeline) =>
        pipeline.EnumerateHandlers().OfType<RetryHandler>().FirstOrDefault()?.RetryPolicy;

    public static RuntimePipeline Rebuild(RuntimePipeline pipeline, EngineInvoker invoker, ClientRetries retries, ClientObservers observers)
    {
        var original = pipeline.Handlers;
        var logger = pipeline.Handler.Logger;
        List<IPipelineHandler> outermostFirst = [new DirectCallHandler(invoker, retries, observers)];
        var callbacks = 0;

        // The innermost handler is the one that sends, whichever class it is.
        foreach (var handler in original.SkipLast(1))
        {
            handler.InnerHandler = handler.OuterHandler = null;
            if (!ShouldKeep(handler))
            {
                (handler as IDisposable)?.Dispose();
                continue;
            }

            // The first callback handler receives the request before it is marshalled; all later ones read the marshalled
            // request.
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

    // A handler of a global pipeline customizer, for example for tracing, recording or injected faults.
    private static bool IsCustom(IPipelineHandler handler)
    {
        var assembly = handler.GetType().Assembly;
        return assembly != typeof(AmazonServiceClient).Assembly && assembly != typeof(AmazonDynamoDBClient).Assembly;
    }
}
