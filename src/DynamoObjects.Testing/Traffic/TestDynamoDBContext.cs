using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;

namespace DynamoObjects.Testing.Traffic;

/// <summary>The context that a test is given: whoever disposes it, it stays usable until the test ends.</summary>
#pragma warning disable CS0618 // The SDK's builder only makes the base class.
internal sealed class TestDynamoDBContext(IAmazonDynamoDB client) : DynamoDBContext(client, new DynamoDBContextConfig())
#pragma warning restore CS0618
{
    // It holds nothing but the client, which it does not own.
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            base.Dispose(disposing);
    }
}
