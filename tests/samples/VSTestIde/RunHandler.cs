namespace VSTestIde;

/// <summary>Collects the results of the tests that ran.</summary>
internal sealed class RunHandler : ITestRunEventsHandler
{
    public List<TestResult> Results { get; } = [];

    public void HandleTestRunStatsChange(TestRunChangedEventArgs? testRunChangedArgs) =>
        Results.AddRange(testRunChangedArgs?.NewTestResults ?? []);

    public void HandleTestRunComplete(
        TestRunCompleteEventArgs testRunCompleteArgs,
        TestRunChangedEventArgs? lastChunkArgs,
        ICollection<AttachmentSet>? runContextAttachments,
        ICollection<string>? executorUris
    ) => Results.AddRange(lastChunkArgs?.NewTestResults ?? []);

    public void HandleLogMessage(TestMessageLevel level, string? message) => Console.Error.WriteLine(message);

    public void HandleRawMessage(string rawMessage) { }

    public int LaunchProcessWithDebuggerAttached(TestProcessStartInfo testProcessStartInfo) => throw new NotSupportedException();
}
