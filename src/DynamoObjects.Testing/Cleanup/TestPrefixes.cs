namespace DynamoObjects.Testing.Cleanup;

/// <summary>The prefixes of this process's tests.</summary>
internal static class TestPrefixes
{
    private static readonly string ProcessPrefix = RunPrefix.CreateForRun(TimeProvider.System.GetUtcNow());

    private static long _testCount;

    public static string NextPrefix() => RunPrefix.CreateForTest(ProcessPrefix, Interlocked.Increment(ref _testCount));
}
