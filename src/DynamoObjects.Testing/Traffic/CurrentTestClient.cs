using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using DynamoObjects.Sending;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>A client that sends each request through the client of the test that is running in the caller's asynchronous control
/// flow.</summary>
/// <remarks>Thread-safe. Disposing it has no effect.</remarks>
internal sealed class CurrentTestClient : AmazonDynamoDBClient, IScopedClient
{
    private static int _count;

    // The SDK caches the descriptions of tables by credentials and URL for the whole process.
    public CurrentTestClient()
        : base(new BasicAWSCredentials($"CURRENT{Interlocked.Increment(ref _count)}", "test"), LocalConfig.Create(new("http://localhost")))
    { }

    public object Scope => DynamoTestContext.Current ?? (object)this;

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => pipeline.AddHandler(new CurrentTestHandler());

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            base.Dispose(disposing);
    }

    private sealed class CurrentTestHandler : RedirectingHandler
    {
        protected override ITestClient FindClient(IRequestContext context) =>
            (ITestClient?)DynamoTestContext.Current?.Client
            ?? throw new ClientOutsideTestException(
                $"{RequestFacts.GetOperation(context.OriginalRequest.GetType())} was called outside of a test, so no tables belong to it. "
                    + "In a host that tests share, only HTTP requests of a test reach DynamoDB: create the HttpClient in the test with "
                    + "CreateClient of a DynamoApplicationFactory, or add a DynamoTestHandler to it. Hosted workers need a host of their "
                    + "own: use UseDynamoTest(test) or factory.ForTest(test)."
            );
    }
}
