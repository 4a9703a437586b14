using Amazon.DynamoDBv2;
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
}
