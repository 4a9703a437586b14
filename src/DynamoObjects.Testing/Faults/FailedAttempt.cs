using Amazon.DynamoDBv2;

namespace DynamoObjects.Testing.Faults;

/// <summary>Fails the attempt without sending it.</summary>
internal sealed class FailedAttempt(Func<AmazonDynamoDBRequest, Exception> error) : FaultEffect
{
    public override AmazonDynamoDBRequest Before(AmazonDynamoDBRequest request, AmazonDynamoDBRequest outgoing) => throw error(request);
}
