using DynamoObjects.Testing.Reporting;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DynamoObjects.Testing.Build;

/// <summary>Tells, at the end of a run of tests, what it came to on each backend, and leaves the same in files.</summary>
public sealed class ReportTestRun : Task
{
    /// <summary>The folders of the test assemblies.</summary>
    [Required]
    public ITaskItem[] Folders { get; set; } = [];

    /// <summary>Where the files go; nowhere without it.</summary>
    public string? ResultsDirectory { get; set; }

    /// <summary>The name that the warnings stand under.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>Whether the projects have told of themselves, and only the sum is left to tell.</summary>
    public bool Total { get; set; }

    /// <summary>Whether the test platform reported a failure: a test failed, or a test process died.</summary>
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

    // Of messages the terminal logger shows only what it knows as output of tests; for the other loggers this is a message like any other.
    // https://github.com/dotnet/msbuild/blob/main/src/Build/Logging/TerminalLogger/TerminalLogger.cs
    private void LogLine(string line) =>
        BuildEngine.LogMessageEvent(new ExtendedBuildMessageEventArgs("TLTESTOUTPUT", line, null, null, MessageImportance.High));
}
