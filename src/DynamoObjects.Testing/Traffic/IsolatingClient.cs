using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using DynamoObjects.Sending;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>A real DynamoDB client whose requests reach only the tables of one test.</summary>
internal sealed class IsolatingClient : AmazonDynamoDBClient, ITestClient
{
    private readonly string _testName;

    public IsolatingClient(AWSCredentials credentials, AmazonDynamoDBConfig config, TestTraffic traffic)
        : base(credentials, config)
    {
        _testName = traffic.Isolation.TestName;
        AddHandlers(traffic);
    }

    /// <summary>Creates a client with the credentials and the region of the machine.</summary>
    public IsolatingClient(AmazonDynamoDBConfig config, TestTraffic traffic)
        : base(config)
    {
        _testName = traffic.Isolation.TestName;
        AddHandlers(traffic);
    }

    // DynamoDB continues a creation that is canceled on this side: the caller need not wait for it, but the end of the
    // test must, to drop the table.
    public override Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<CreateTableResponse>(cancellationToken)
            : base.CreateTableAsync(request, CancellationToken.None).WaitAsync(cancellationToken);

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
        RuntimePipeline = EndedTestHandler.CreatePipeline(_testName);
    }

    // The test owns the client.
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            base.Dispose(disposing);
    }

    private void AddHandlers(TestTraffic traffic)
    {
        RuntimePipeline.AddHandlerBefore<Marshaller>(new SdkIsolationHandler(traffic));
        RuntimePipeline.AddHandlerAfter<RetryHandler>(new FaultInjectionHandler(traffic.Faults));

        // Above the faults, so that the mapper sees them.
        AttemptHandler.AddTo(RuntimePipeline);
        var sdkPolicy = RuntimePipeline.Handlers.OfType<RetryHandler>().First().RetryPolicy;
        RuntimePipeline.ReplaceHandler<RetryHandler>(new RetryHandler(FaultRetries.Replace(sdkPolicy, Config)));
    }
}
