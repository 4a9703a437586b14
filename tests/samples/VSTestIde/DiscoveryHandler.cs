namespace VSTestIde;

/// <summary>Collects the tests that are discovered.</summary>
internal sealed class DiscoveryHandler : ITestDiscoveryEventsHandler
{
    public List<TestCase> Cases { get; } = [];

    public void HandleDiscoveredTests(IEnumerable<TestCase>? discoveredTestCases) => Cases.AddRange(discoveredTestCases ?? []);

    public void HandleDiscoveryComplete(long totalTests, IEnumerable<TestCase>? lastChunk, bool isAborted) =>
        Cases.AddRange(lastChunk ?? []);

    public void HandleLogMessage(TestMessageLevel level, string? message) => Console.Error.WriteLine(message);

    public void HandleRawMessage(string rawMessage) { }
}
