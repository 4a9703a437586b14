using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>Leaves all but the first item of each batch unprocessed, a number of times.</summary>
internal sealed class UnprocessedInterceptor(int times) : IMockInterceptor
{
    private int _batches;

    public int Batches => _batches;

    public AmazonWebServiceResponse Intercept(in MockAttempt attempt, MockRequestHandler next)
    {
        if (attempt.Request is not BatchWriteItemRequest batch || Interlocked.Increment(ref _batches) > times)
            return next(attempt.Request);
        var (table, writes) = batch.RequestItems.Single();
        var response = (BatchWriteItemResponse)next(new BatchWriteItemRequest { RequestItems = new() { [table] = writes[..1] } });
        if (writes.Count > 1)
            response.UnprocessedItems = new() { [table] = writes[1..] };
        return response;
    }
}
