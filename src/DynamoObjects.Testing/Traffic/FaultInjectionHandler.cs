using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using DynamoObjects.Testing.Faults;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Injects the test's faults into each attempt of a request, in the pipeline of a real client, below the SDK's
/// retries.</summary>
internal sealed class FaultInjectionHandler(FaultList faults) : PipelineHandler
{
    private const string CallKey = "DynamoObjects.Testing.Call";
    private const string AttemptKey = "DynamoObjects.Testing.Attempt";
    private const string InjectedKey = "DynamoObjects.Testing.Injected";

    /// <summary>Adds the request and its record to a call's context.</summary>
    public static void Begin(IRequestContext context, AmazonDynamoDBRequest request, RecordedRequest record) =>
        context.ContextAttributes[CallKey] = (request, record);

    /// <summary>Whether the call's last attempt failed because of a fault.</summary>
    public static bool IsInjected(IRequestContext context) => context.ContextAttributes.ContainsKey(InjectedKey);

    public override void InvokeSync(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        if (FireFault(context, out var request) is not { } effect)
        {
            base.InvokeSync(executionContext);
            return;
        }

        DelayAsync(context, effect).GetAwaiter().GetResult();
        var outgoing = (AmazonDynamoDBRequest)context.OriginalRequest;
        using var body = Replace(context, request, outgoing, effect);
        base.InvokeSync(executionContext);
        Finish(context, outgoing, executionContext.ResponseContext.Response, effect);
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        if (FireFault(context, out var request) is not { } effect)
            return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
        await DelayAsync(context, effect).ConfigureAwait(false);
        var outgoing = (AmazonDynamoDBRequest)context.OriginalRequest;
        using var body = Replace(context, request, outgoing, effect);
        var response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
        Finish(context, outgoing, response, effect);
        return response;
    }

    private FaultEffect? FireFault(IRequestContext context, out AmazonDynamoDBRequest request)
    {
        context.ContextAttributes.Remove(InjectedKey);
        (request, var record) = CallOf(context);
        var attempt = NextAttempt(context);
        if (attempt > 1)
            record.Retry(attempt);
        var effect = faults.Fire(request);
        if (effect is not null)
            record.CountFault();
        return effect;
    }

    private static (AmazonDynamoDBRequest Request, RecordedRequest Record) CallOf(IRequestContext context) =>
        ((AmazonDynamoDBRequest, RecordedRequest))context.ContextAttributes[CallKey];

    // The SDK's own count does not include attempts after a stale connection.
    private static int NextAttempt(IRequestContext context)
    {
        var attempt = context.ContextAttributes.TryGetValue(AttemptKey, out var last) ? (int)last + 1 : 1;
        context.ContextAttributes[AttemptKey] = attempt;
        return attempt;
    }

    private static async Task DelayAsync(IRequestContext context, FaultEffect effect)
    {
        var (delay, timesOut) = effect.GetDelay(context.ClientConfig.Timeout);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, TimeProvider.System, context.CancellationToken).ConfigureAwait(false);
        if (timesOut)
            RunInjected<object>(context, () => throw InjectedErrors.Timeout());
    }

    private static ReplacedBody? Replace(
        IRequestContext context,
        AmazonDynamoDBRequest request,
        AmazonDynamoDBRequest outgoing,
        FaultEffect effect
    )
    {
        var replacement = RunInjected(context, () => effect.Before(request, outgoing));
        return ReferenceEquals(replacement, outgoing) ? null : new ReplacedBody(context, replacement);
    }

    private static void Finish(
        IRequestContext context,
        AmazonDynamoDBRequest outgoing,
        AmazonWebServiceResponse response,
        FaultEffect effect
    ) => RunInjected(context, () =>
        {
            effect.After(outgoing, response);
            return response;
        });

    private static T RunInjected<T>(IRequestContext context, Func<T> step)
    {
        try
        {
            return CallOf(context).Record.Inject(step);
        }
        catch
        {
            context.ContextAttributes[InjectedKey] = true;
            throw;
        }
    }
}
