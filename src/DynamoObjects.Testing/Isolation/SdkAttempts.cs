using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Each attempt of a request in the pipeline of a real client, below the SDK's retries.</summary>
internal sealed class SdkAttempts : PipelineHandler
{
    private const string Key = "DynamoObjects.Testing.Request";

    /// <summary>Says in a call's context what it is about.</summary>
    public static void Begin(IRequestContext context, AmazonDynamoDBRequest request, RecordedRequest record) => context.ContextAttributes[Key] = (request, record);

    public override void InvokeSync(IExecutionContext executionContext)
    {
        Note(executionContext.RequestContext);
        base.InvokeSync(executionContext);
    }

    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        Note(executionContext.RequestContext);
        return base.InvokeAsync<T>(executionContext);
    }

    private static void Note(IRequestContext context)
    {
        var (_, record) = ((AmazonDynamoDBRequest, RecordedRequest))context.ContextAttributes[Key];
        if (context.Retries > 0)
            record.Retry(context.Retries + 1);
    }
}
