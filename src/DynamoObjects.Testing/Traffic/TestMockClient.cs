using DynamoObjects.Mock;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>The client of a test for its own mock.</summary>
internal sealed class TestMockClient(MockDynamoDb engine, MockClientOptions options, string testName)
    : MockDynamoDbClient(engine, options),
        ITestClient
{
    public void End()
    {
        using var pipeline = RuntimePipeline;
        RuntimePipeline = EndedTestHandler.CreatePipeline(testName);
    }

    // The test owns the client.
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            base.Dispose(disposing);
    }
}
