using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Rejects requests of a client whose test has ended, with a message that names the test.</summary>
internal sealed class EndedTestHandler(string testName) : PipelineHandler
{
    public static ObjectDisposedException CreateException(string testName) =>
        new(
            nameof(DynamoTestContext),
            $"The test '{testName}' has ended and its tables are dropped. Await all tasks that the test starts before it returns."
        );

    /// <summary>Creates the pipeline of a client whose test has ended.</summary>
    public static RuntimePipeline CreatePipeline(string testName) => new(new EndedTestHandler(testName));

    public override void InvokeSync(IExecutionContext executionContext) => throw CreateException(testName);

    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext) => Task.FromException<T>(CreateException(testName));
}
