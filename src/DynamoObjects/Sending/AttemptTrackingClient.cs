using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Sending;

/// <summary>The client that a database creates for itself. It records the result of each attempt of a request.</summary>
internal sealed class AttemptTrackingClient : AmazonDynamoDBClient
{
    public AttemptTrackingClient(AmazonDynamoDBConfig config)
        : base(config) { }

    public AttemptTrackingClient(AWSCredentials credentials, AmazonDynamoDBConfig config)
        : base(credentials, config) { }

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        AttemptHandler.AddTo(pipeline);
    }
}
