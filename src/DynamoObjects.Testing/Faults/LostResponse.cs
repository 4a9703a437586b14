using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Faults;

/// <summary>DynamoDB does what was asked, and nobody hears of it.</summary>
internal sealed class LostResponse : FaultEffect
{
    public override void After(AmazonDynamoDBRequest outgoing, AmazonWebServiceResponse response) => throw InjectedErrors.Timeout();
}
