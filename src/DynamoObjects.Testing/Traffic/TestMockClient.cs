using Amazon.Runtime;
using Amazon.Runtime.Internal;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>The client of a test for its own mock.</summary>
internal sealed class TestMockClient(MockDynamoDb engine, MockClientOptions options, string testName)
    : MockDynamoDbClient(engine, options),
        ITestClient
{
    public Task<TResponse> SendAsync<TResponse>(
        AmazonWebServiceRequest request,
        InvokeOptionsBase options,
        CancellationToken cancellationToken
    )
        where TResponse : AmazonWebServiceResponse, new() => InvokeAsync<TResponse>(request, options, cancellationToken);

    public AmazonWebServiceResponse Send(AmazonWebServiceRequest request, InvokeOptionsBase options) =>
        Invoke<AmazonWebServiceResponse>(request, options);

    public void End()
    {
        using var pipeline = RuntimePipeline;
        RuntimePipeline = EndedTestHandler.CreatePipeline(testName);
    }

    // The test owns the client.
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            base.Dispose(disposing);
    }
}
