using System.Runtime.ExceptionServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>A request's first attempt, which ran outside the pipeline and failed with an error that the SDK may retry: the pipeline
/// starts with its outcome.</summary>
internal sealed class FirstAttempt(Exception exception) : InvokeOptions
{
    private const string Key = "DynamoObjects.Mock.FirstAttempt";

    public void Attach(IRequestContext context) => context.ContextAttributes[Key] = this;

    public static void Replay(IRequestContext context)
    {
        if (context.ContextAttributes.Remove(Key, out var attempt))
            ((FirstAttempt)attempt).Throw();
    }

    private void Throw() => ExceptionDispatchInfo.Throw(exception);
}
