using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Faults;

/// <summary>The last writes of a batch are not done.</summary>
internal sealed class UnprocessedItems(int count) : FaultEffect
{
    public override AmazonDynamoDBRequest Before(AmazonDynamoDBRequest request, AmazonDynamoDBRequest outgoing)
    {
        var items = ((BatchWriteItemRequest)outgoing).RequestItems;
        if (BatchEnd.IsWhole(items?.Values.Sum(writes => writes?.Count ?? 0), count))
            throw Throttling.Error(ThrottlingCause.ProvisionedThroughput, request, index: null);
        return OutgoingRequests.With((BatchWriteItemRequest)outgoing, copy => copy.RequestItems = BatchEnd.Without(items!, count));
    }

    public override void After(AmazonDynamoDBRequest outgoing, AmazonWebServiceResponse response)
    {
        var answer = (BatchWriteItemResponse)response;
        answer.UnprocessedItems = BatchEnd.Joined(
            answer.UnprocessedItems,
            BatchEnd.Of(((BatchWriteItemRequest)outgoing).RequestItems, count)
        );
    }
}
