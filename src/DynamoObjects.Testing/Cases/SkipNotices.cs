using System.Collections.Concurrent;
using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Why the tests of a project are skipped on a backend: the reason in full for the first, its id alone for
/// each further one.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class SkipNotices
{
    private const string NotVerified = "DYNT001";
    private const string LeftOut = "DYNT008";

    private static readonly ConcurrentDictionary<(Assembly Project, Backend Backend), string> Reasons = new();

    /// <summary>What to show for the next test.</summary>
    public static string Next(Assembly testAssembly, Backend backend, string reason) =>
        Reasons.TryAdd((testAssembly, backend), reason) ? InFull(backend, reason) : IdOf(backend);

    /// <summary>What to show where nobody knows whether an earlier test has shown it.</summary>
    public static string InFull(Backend backend, string reason) => $"{IdOf(backend)}: {reason}";

    /// <summary>Whether a text is the id alone.</summary>
    public static bool IsShort(string notice) => notice is NotVerified or LeftOut;

    /// <summary>The reason in full; <see langword="null"/> where no test of the project was skipped.</summary>
    public static string? ReasonOf(Assembly testAssembly, Backend backend) => Reasons.GetValueOrDefault((testAssembly, backend));

    private static string IdOf(Backend backend) => backend == Backend.Local ? NotVerified : LeftOut;
}
