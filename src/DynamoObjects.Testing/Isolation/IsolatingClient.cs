using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Isolation;

/// <summary>A real client of DynamoDB whose requests reach only one test's tables.</summary>
internal sealed class IsolatingClient : AmazonDynamoDBClient
{
    public IsolatingClient(AWSCredentials credentials, AmazonDynamoDBConfig config, TableIsolation isolation)
        : base(credentials, config)
        => RuntimePipeline.AddHandlerBefore<Marshaller>(new SdkIsolation(isolation));

    public IsolatingClient(TableIsolation isolation)
        => RuntimePipeline.AddHandlerBefore<Marshaller>(new SdkIsolation(isolation));

    // A creation that is called off on this side goes on at DynamoDB: the caller need not wait for it, but the end of the test must, to drop the table.
    public override Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<CreateTableResponse>(cancellationToken)
            : base.CreateTableAsync(request, CancellationToken.None).WaitAsync(cancellationToken);
}
