using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>Writes and reads an operation of DynamoDB Streams with the server's own JSON.</summary>
internal sealed class StreamsInvokeOptions<TResponse> : InvokeOptionsBase
    where TResponse : AmazonWebServiceResponse
{
    public StreamsInvokeOptions()
    {
        RequestMarshaller = StreamsMarshaller.Instance;
        ResponseUnmarshaller = StreamsUnmarshaller<TResponse>.Instance;
    }
}
