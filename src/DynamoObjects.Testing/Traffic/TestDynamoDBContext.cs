using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;

namespace DynamoObjects.Testing.Traffic;

/// <summary>The context of a test, which stays usable until the test ends, even if it is disposed.</summary>
#pragma warning disable CS0618 // The SDK's builder creates only the base class.
internal sealed class TestDynamoDBContext(IAmazonDynamoDB client) : DynamoDBContext(client, new DynamoDBContextConfig())
#pragma warning restore CS0618
{
    // It holds only the client, which the test owns.
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            base.Dispose(disposing);
    }
}
