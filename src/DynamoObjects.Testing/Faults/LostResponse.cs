using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Faults;

/// <summary>Drops the response after DynamoDB has processed the request.</summary>
internal sealed class LostResponse : FaultEffect
{
    public override void After(AmazonDynamoDBRequest outgoing, AmazonWebServiceResponse response) => throw InjectedErrors.Timeout();
}
