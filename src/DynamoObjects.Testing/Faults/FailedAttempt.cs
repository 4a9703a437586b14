using Amazon.DynamoDBv2;

namespace DynamoObjects.Testing.Faults;

/// <summary>The attempt fails, and nothing is sent.</summary>
internal sealed class FailedAttempt(Func<AmazonDynamoDBRequest, Exception> error) : FaultEffect
{
    public override AmazonDynamoDBRequest Before(AmazonDynamoDBRequest request, AmazonDynamoDBRequest outgoing) => throw error(request);
}
