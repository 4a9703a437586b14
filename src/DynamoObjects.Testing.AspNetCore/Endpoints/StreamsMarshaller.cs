using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Server.Json;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>Writes a request of DynamoDB Streams.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html</remarks>
internal sealed class StreamsMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static StreamsMarshaller Instance { get; } = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var type = input.GetType();
        return new DefaultRequest(input, "Amazon.DynamoDBv2")
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = JsonSerializer.SerializeToUtf8Bytes(input, ModelJson.GetTypeInfo(type)),
            Headers = { ["X-Amz-Target"] = OperationTable.Find(type)!.Target, ["Content-Type"] = "application/x-amz-json-1.0" },
        };
    }
}
