namespace DynamoObjects.Testing.Cleanup;

/// <summary>The prefixes of this process's tests.</summary>
internal static class TestRun
{
    private static readonly string Run = RunPrefix.OfRun(TimeProvider.System.GetUtcNow());

    private static long _tests;

    public static string NextPrefix() => RunPrefix.OfTest(Run, Interlocked.Increment(ref _tests));
}
