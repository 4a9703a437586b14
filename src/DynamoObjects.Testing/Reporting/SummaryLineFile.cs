using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Reporting;

/// <summary>Writes a file with the summary of the run in one line, which is also its name: <c>dotnet test</c> with
/// Microsoft.Testing.Platform shows only the names of files.</summary>
internal static class SummaryLineFile
{
    private const string Extension = ".txt";

    // File systems have names of up to 255 bytes.
    private const int MaxName = 240;

    /// <summary>Writes the file of a project's run, replaces that of an earlier run, and returns its path.</summary>
    public static string Write(string folder, TestRunSummary report)
    {
        var start = $"dynamo-summary-{report.Project}-{report.Framework}-";
        foreach (var old in Directory.GetFiles(folder, start + "*" + Extension))
            File.Delete(old);
        var name = start + Regex.Replace(report.Counts, "[^A-Za-z0-9]+", "-");
        var path = Path.Combine(folder, (name.Length > MaxName ? name.Substring(0, MaxName) : name) + Extension);
        File.WriteAllLines(path, [report.Line]);
        return path;
    }
}
