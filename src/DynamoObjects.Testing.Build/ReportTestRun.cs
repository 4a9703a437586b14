using DynamoObjects.Testing.Reporting;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DynamoObjects.Testing.Build;

/// <summary>Reports the results of a test run on each backend at its end, and writes them to files.</summary>
public sealed class ReportTestRun : Task
{
    /// <summary>The folders of the test assemblies.</summary>
    [Required]
    public ITaskItem[] Folders { get; set; } = [];

    /// <summary>The directory of the files; empty to write none.</summary>
    public string? ResultsDirectory { get; set; }

    /// <summary>The name that the warnings refer to.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>Whether to report only the total, because the projects have already been reported.</summary>
    public bool Total { get; set; }

    /// <summary>Whether the test platform reported a failure: a test failed, or a test process crashed.</summary>
    public bool RunFailed { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (!Total && !RunFailed)
        {
            foreach (var folder in Folders)
                Journal.MarkSucceeded(folder.ItemSpec);
        }

        var journals = Folders.SelectMany(folder => Journal.ReadAll(folder.ItemSpec)).ToList();
        var reporter = new TestRunReporter(
            LogLine,
            (code, text) => Log.LogWarning(null, code, null, HelpLinks.To(code), Source, 0, 0, 0, 0, "{0}", text),
            ResultsDirectory
        );
        if (Total)
            reporter.ReportTotal(journals);
        else
            reporter.Report(journals);
        return true;
    }

    // The terminal logger shows only messages that it recognizes as output of tests; for other loggers, this is an
    // ordinary message.
    // https://github.com/dotnet/msbuild/blob/main/src/Build/Logging/TerminalLogger/TerminalLogger.cs
    private void LogLine(string line) =>
        BuildEngine.LogMessageEvent(new ExtendedBuildMessageEventArgs("TLTESTOUTPUT", line, null, null, MessageImportance.High));
}
