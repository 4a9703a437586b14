using System.Net;
using System.Text.Json;
using Amazon.DynamoDBv2.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using DynamoObjects.Mock.Server.Json;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>Reads a response of DynamoDB Streams.</summary>
internal sealed class StreamsUnmarshaller<TResponse> : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse
{
    public static StreamsUnmarshaller<TResponse> Instance { get; } = new();

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) =>
        (TResponse)JsonSerializer.Deserialize(input.Stream, ModelJson.GetTypeInfo(typeof(TResponse)))!;

    // Reads the error codes of both services: those without a class of their own become an AmazonDynamoDBException.
    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input,
        Exception innerException,
        HttpStatusCode statusCode
    ) => DescribeTableResponseUnmarshaller.Instance.UnmarshallException(input, innerException, statusCode);
}
