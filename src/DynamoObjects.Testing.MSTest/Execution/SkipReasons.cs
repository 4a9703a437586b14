using System.Collections.Concurrent;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest.Execution;

/// <summary>Tells the console why cases are skipped, each reason once: of a skipped test VSTest's console shows the
/// name alone. The reason of each is in the TRX.</summary>
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
