using System.Collections.Concurrent;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest.Execution;

/// <summary>Writes the reasons of skipped cases to the console, each reason once, because VSTest's console shows only
/// the names of skipped tests. The TRX file has the reason of each.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class SkipReasons
{
    private static readonly ConcurrentDictionary<string, bool> Reported = new();

    public static void Report(string reason, TestContext? context)
    {
        if (!SkipNotices.IsIdOnly(reason) && Reported.TryAdd(reason, true))
            context?.DisplayMessage(MessageLevel.Warning, $"Tests are skipped: {reason}");
    }
}
