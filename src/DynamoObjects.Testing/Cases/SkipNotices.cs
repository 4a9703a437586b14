using System.Collections.Concurrent;
using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Why the tests of a project are skipped on a backend: the reason in full for the first, its id alone for
/// each further one.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class SkipNotices
{
    private const string UnverifiedId = "DYNT001";
    private const string NotSelectedId = "DYNT008";

    private static readonly ConcurrentDictionary<(Assembly Project, Backend Backend), string> Reasons = new();

    /// <summary>What to show for the next test.</summary>
    public static string Next(Assembly testAssembly, Backend backend, string reason) =>
        Reasons.TryAdd((testAssembly, backend), reason) ? FormatFull(backend, reason) : IdOf(backend);

    /// <summary>What to show where nobody knows whether an earlier test has shown it.</summary>
    public static string FormatFull(Backend backend, string reason) => $"{IdOf(backend)}: {reason}";

    /// <summary>Whether a text is the id alone.</summary>
    public static bool IsIdOnly(string notice) => notice is UnverifiedId or NotSelectedId;

    /// <summary>The reason in full; <see langword="null"/> where no test of the project was skipped.</summary>
    public static string? FindReason(Assembly testAssembly, Backend backend) => Reasons.GetValueOrDefault((testAssembly, backend));

    private static string IdOf(Backend backend) => backend == Backend.Local ? UnverifiedId : NotSelectedId;
}
