using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Isolation;

/// <summary>What a client does with requests that come after the end of its test: each fails, and the message names the test.</summary>
internal sealed class EndedTestHandler(string testName) : PipelineHandler
{
    public static ObjectDisposedException CreateException(string testName) =>
        new(
            nameof(DynamoTestContext),
            $"The test '{testName}' has ended, and its tables are dropped: await everything that it starts before it returns."
        );

    /// <summary>The pipeline of a client whose test has ended.</summary>
    public static RuntimePipeline CreatePipeline(string testName) => new(new EndedTestHandler(testName));

    public override void InvokeSync(IExecutionContext executionContext) => throw CreateException(testName);

    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext) => Task.FromException<T>(CreateException(testName));
}
