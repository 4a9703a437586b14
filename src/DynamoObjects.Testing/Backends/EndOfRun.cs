using System.Reflection;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Backends;

/// <summary>Tells at the end of the process what the tests came to, where the test assembly is the program: under Microsoft.Testing.Platform no build is there to tell.</summary>
internal static class EndOfRun
{
    /// <summary>Set by the target TestEachBackend, which tells of several processes together.</summary>
    private const string ToldByBuild = "DYNAMO_TOLD_BY_BUILD";

    private const string ResultsOption = "--results-directory";

    private static int _registered;

    public static void TellAtExit(Assembly testAssembly, string folder)
    {
        var arguments = Environment.GetCommandLineArgs();
        if (testAssembly != Assembly.GetEntryAssembly() || IsReadByRunner(arguments) || Environment.GetEnvironmentVariable(ToldByBuild) is { Length: > 0 }
            || Interlocked.Exchange(ref _registered, 1) != 0)
            return;
        var results = ResultsDirectory(arguments, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Tell(results);
    }

    /// <summary>Whether the program is xUnit v3's, started by the adapter for VSTest or by an IDE, which reads all that it prints: there is a build to tell, or nobody.</summary>
    internal static bool IsReadByRunner(IReadOnlyList<string> arguments) => arguments.Skip(1).Any(argument => argument is "@@" or "-automated");

    internal static string ResultsDirectory(IReadOnlyList<string> arguments, string testFolder)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == ResultsOption && i + 1 < arguments.Count)
                return Path.GetFullPath(arguments[i + 1]);
            if (arguments[i].StartsWith($"{ResultsOption}=", StringComparison.Ordinal) || arguments[i].StartsWith($"{ResultsOption}:", StringComparison.Ordinal))
                return Path.GetFullPath(arguments[i][(ResultsOption.Length + 1)..]);
        }

        // The platform's own default.
        return Path.Combine(testFolder, "TestResults");
    }

    private static void Tell(string results)
    {
        var files = BuildNotes.OfThisProcess();
        var teller = new Teller(
            Console.WriteLine,
            (code, text) => Console.WriteLine($"warning {code}: {text}"),
            results);
        teller.Tell([.. files.Select(file => file.Read())]);
        foreach (var file in files)
            file.Delete();
    }
}
