using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Faults;

/// <summary>Leaves the last writes of a batch unprocessed.</summary>
internal sealed class UnprocessedItems(int count) : FaultEffect
{
    public override AmazonDynamoDBRequest Before(AmazonDynamoDBRequest request, AmazonDynamoDBRequest outgoing)
    {
        var items = ((BatchWriteItemRequest)outgoing).RequestItems;
        if (BatchTail.IsEntireBatch(items?.Values.Sum(writes => writes?.Count ?? 0), count))
            throw Throttling.CreateException(ThrottlingCause.ProvisionedThroughput, request, index: null);
        return OutgoingRequests.With((BatchWriteItemRequest)outgoing, copy => copy.RequestItems = BatchTail.SkipLast(items!, count));
    }

    public override void After(AmazonDynamoDBRequest outgoing, AmazonWebServiceResponse response)
    {
        var batchResponse = (BatchWriteItemResponse)response;
        batchResponse.UnprocessedItems = BatchTail.Merge(
            batchResponse.UnprocessedItems,
            BatchTail.TakeLast(((BatchWriteItemRequest)outgoing).RequestItems, count)
        );
    }
}
