using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Reporting;

/// <summary>A file that has the run in one line, and the same in its name: of files, <c>dotnet test</c> of
/// Microsoft.Testing.Platform shows the names and nothing else.</summary>
internal static class SummaryLineFile
{
    private const string Extension = ".txt";

    // File systems have names of up to 255 bytes.
    private const int MaxName = 240;

    /// <summary>Writes the file of a project's run in place of that of an earlier one; gives its path.</summary>
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
