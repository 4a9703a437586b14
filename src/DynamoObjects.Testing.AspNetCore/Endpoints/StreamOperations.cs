using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>The operations of DynamoDB Streams, which the SDK has in another package, by the type of their request.</summary>
internal static class StreamOperations
{
    private static readonly Dictionary<
        Type,
        Func<ITestClient, AmazonDynamoDBRequest, CancellationToken, Task<AmazonWebServiceResponse>>
    > ByRequest = new()
    {
        [typeof(ListStreamsRequest)] = SendAsync<ListStreamsResponse>,
        [typeof(DescribeStreamRequest)] = SendAsync<DescribeStreamResponse>,
        [typeof(GetShardIteratorRequest)] = SendAsync<GetShardIteratorResponse>,
        [typeof(GetRecordsRequest)] = SendAsync<GetRecordsResponse>,
    };

    /// <summary>Finds how a request is sent; <see langword="null"/> if it is not of DynamoDB Streams.</summary>
    public static Func<ITestClient, AmazonDynamoDBRequest, CancellationToken, Task<AmazonWebServiceResponse>>? Find(Type requestType) =>
        ByRequest.GetValueOrDefault(requestType);

    private static async Task<AmazonWebServiceResponse> SendAsync<TResponse>(
        ITestClient client,
        AmazonDynamoDBRequest request,
        CancellationToken cancellationToken
    )
        where TResponse : AmazonWebServiceResponse, new() =>
        await client.SendAsync<TResponse>(request, new StreamsInvokeOptions<TResponse>(), cancellationToken).ConfigureAwait(false);
}
