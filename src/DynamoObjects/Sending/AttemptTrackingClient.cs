using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Sending;

/// <summary>The client of a database that connects by itself: it shows how each attempt of a request ends.</summary>
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
