using System.Reflection;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Notes;

/// <summary>Reports the results at the end of the process, if the test assembly is the program: with
/// Microsoft.Testing.Platform, no build reports them.</summary>
internal static class ProcessReport
{
    /// <summary>Set by the target TestEachBackend, which reports several processes together.</summary>
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

    /// <summary>Whether xUnit v3's VSTest adapter or an IDE started the program and reads its output: a build reports
    /// the results, or nobody does.</summary>
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

        // The default of the platform.
        return Path.Combine(testFolder, "TestResults");
    }

    /// <summary>Reports the results of this process, once, and returns the paths of the files that it writes.</summary>
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
