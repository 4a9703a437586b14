using System.Reflection;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Notes;

/// <summary>Tells at the end of the process what the tests came to, where the test assembly is the program: under
/// Microsoft.Testing.Platform no build is there to tell.</summary>
internal static class ProcessReport
{
    /// <summary>Set by the target TestEachBackend, which tells of several processes together.</summary>
    private const string ReportedByBuildVariable = "DYNAMO_REPORTED_BY_BUILD";

    private const string ResultsOption = "--results-directory";

    private static int _registered;
    private static int _written;

    public static void WriteAtExit(Assembly testAssembly, string folder)
    {
        var arguments = Environment.GetCommandLineArgs();
        if (
            testAssembly != Assembly.GetEntryAssembly()
            || IsReadByRunner(arguments)
            || IsReportedByBuild()
            || Interlocked.Exchange(ref _registered, 1) != 0
        )
            return;
        var results = ResultsDirectory(arguments, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Write(results, Console.WriteLine, Console.WriteLine);
    }

    /// <summary>Whether the program is xUnit v3's, started by the adapter for VSTest or by an IDE, which reads all that it
    /// prints: there is a build to tell, or nobody.</summary>
    public static bool IsReadByRunner(IReadOnlyList<string> arguments) =>
        arguments.Skip(1).Any(argument => argument is "@@" or "-automated");

    public static string ResultsDirectory(IReadOnlyList<string> arguments, string testFolder)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == ResultsOption && i + 1 < arguments.Count)
                return Path.GetFullPath(arguments[i + 1]);
            if (
                arguments[i].StartsWith($"{ResultsOption}=", StringComparison.Ordinal)
                || arguments[i].StartsWith($"{ResultsOption}:", StringComparison.Ordinal)
            )
                return Path.GetFullPath(arguments[i][(ResultsOption.Length + 1)..]);
        }

        // The platform's own default.
        return Path.Combine(testFolder, "TestResults");
    }

    /// <summary>Tells of this process, once; gives the files that it leaves.</summary>
    public static IReadOnlyList<string> Write(string resultsFolder, Action<string> writeLine, Action<string> warn)
    {
        var files = ProcessJournals.GetFiles();
        if (files.Count == 0 || IsReportedByBuild() || Interlocked.Exchange(ref _written, 1) != 0)
            return [];
        foreach (var file in files)
            file.Append(Journal.EndLine);
        IReadOnlyList<Journal> journals = [.. files.Select(file => file.Read())];
        new TestRunReporter(writeLine, (code, text) => warn($"warning {code}: {text}"), resultsFolder).Report(journals);
        foreach (var file in files)
            file.Delete();
        return [.. WriteFiles(resultsFolder, journals)];
    }

    private static bool IsReportedByBuild() => Environment.GetEnvironmentVariable(ReportedByBuildVariable) is { Length: > 0 };

    private static IEnumerable<string> WriteFiles(string folder, IReadOnlyList<Journal> journals)
    {
        var reports = TestRunSummary.FromJournals(journals).ToList();
        if (reports.Count == 0 || !Directory.Exists(folder))
            return [];
        return reports
            .Select(report => UnverifiedTestsFile.Write(folder, report))
            .OfType<string>()
            .Concat(reports.Select(report => SummaryLineFile.Write(folder, report)))
            .Concat(new[] { SummaryFiles.Summary, SummaryFiles.Differences }.Select(name => Path.Combine(folder, name)).Where(File.Exists));
    }
}
