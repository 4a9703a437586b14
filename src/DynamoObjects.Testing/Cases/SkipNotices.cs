using System.Collections.Concurrent;
using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Creates the skip reasons of a project's tests: the full reason for the first test of a backend, and only
/// its id for the others.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class SkipNotices
{
    private const string UnverifiedId = "DYNT001";
    private const string NotSelectedId = "DYNT008";

    private static readonly ConcurrentDictionary<(Assembly Project, Backend Backend), string> Reasons = new();

    /// <summary>Returns the skip reason for the next test.</summary>
    public static string Next(Assembly testAssembly, Backend backend, string reason) =>
        Reasons.TryAdd((testAssembly, backend), reason) ? FormatFull(backend, reason) : IdOf(backend);

    /// <summary>Returns the full skip reason, if it is not known whether an earlier test has shown it.</summary>
    public static string FormatFull(Backend backend, string reason) => $"{IdOf(backend)}: {reason}";

    /// <summary>Whether a text is only the id.</summary>
    public static bool IsIdOnly(string notice) => notice is UnverifiedId or NotSelectedId;

    /// <summary>Returns the full reason, or <see langword="null"/> if no test of the project was skipped.</summary>
    public static string? FindReason(Assembly testAssembly, Backend backend) => Reasons.GetValueOrDefault((testAssembly, backend));

    private static string IdOf(Backend backend) => backend == Backend.Local ? UnverifiedId : NotSelectedId;
}
