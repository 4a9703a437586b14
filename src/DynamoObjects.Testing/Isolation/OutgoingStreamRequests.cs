using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Operations.Streams;
using static DynamoObjects.Testing.Isolation.OutgoingRequests;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Rewrites the requests of DynamoDB Streams, which the SDK's client has no methods for.</summary>
internal static class OutgoingStreamRequests
{
    /// <returns>The request to send, or <see langword="null"/> if the operation is not one of these.</returns>
    public static AmazonDynamoDBRequest? Rewrite(AmazonDynamoDBRequest request, TableNames names) =>
        request switch
        {
            ListStreamsRequest original => With(original, copy =>
            {
                copy.TableName = names.AddPrefix(original.TableName);
                copy.ExclusiveStartStreamArn = names.AddPrefixToPosition(original.ExclusiveStartStreamArn);
            }),
            DescribeStreamRequest original => With(original, copy => copy.StreamArn = names.AddPrefix(original.StreamArn)),
            GetShardIteratorRequest original => With(original, copy => copy.StreamArn = names.AddPrefix(original.StreamArn)),
            // An iterator contains an ARN, is opaque, and goes back as it came.
            GetRecordsRequest original => original,
            _ => null,
        };
}
