using DynamoObjects.Mock;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>A test's client of its own engine.</summary>
internal sealed class TestMockClient(MockDynamoDb engine, MockClientOptions options, string testName)
    : MockDynamoDbClient(engine, options),
        ITestClient
{
    public void End()
    {
        using var pipeline = RuntimePipeline;
        RuntimePipeline = EndedTestHandler.CreatePipeline(testName);
    }

    // Whoever disposes it does not own it.
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            base.Dispose(disposing);
    }
}
