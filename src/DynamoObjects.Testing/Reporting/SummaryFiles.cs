using System.Globalization;
using System.Text;

namespace DynamoObjects.Testing.Reporting;

/// <summary>Writes the files that a run leaves in its results directory, for CI.</summary>
/// <remarks>The projects of a solution may share the directory: each replaces its own entry in a file and keeps the
/// others.</remarks>
internal static class SummaryFiles
{
    public const string Summary = "dynamo-summary.json";
    public const string Differences = "dynamo-differences.md";

    private const string JsonStart = "{\"version\":1,\"projects\":[";
    private const string JsonEnd = "]}";
    private const string Title = "# Known differences";
    private const string Section = "## ";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <exception cref="IOException">The files cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the files is denied.</exception>
    public static void Write(string folder, TestRunSummary report)
    {
        Directory.CreateDirectory(folder);
        Change(Path.Combine(folder, Summary), text => WithEntry(text, report));
        Change(Path.Combine(folder, Differences), text => WithSection(text, report));
    }

    private static string WithEntry(string text, TestRunSummary report)
    {
        // Each entry is a line, so that the other entries can be kept unchanged.
        var key = $"{{\"project\":{Json.Text(report.Project)},\"framework\":{Json.Text(report.Framework)},";
        var others = text.Split('\n')
            .Select(line => line.TrimEnd('\r', ','))
            .Where(line => line.StartsWith("{\"project\":", StringComparison.Ordinal) && !line.StartsWith(key, StringComparison.Ordinal));
        var entry =
            $"{key}\"ended\":\"{report.Ended.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\",{Json.Members(report)}}}";
        return $"{JsonStart}\n{string.Join(",\n", others.Append(entry).OrderBy(line => line, StringComparer.Ordinal))}\n{JsonEnd}\n";
    }

    private static string WithSection(string text, TestRunSummary report)
    {
        var heading = $"{Section}{report.Project} ({report.Framework})";
        var sections = text.Replace("\r\n", "\n")
            .Split([$"\n{Section}"], StringSplitOptions.None)
            .Skip(1)
            .Select(section => $"{Section}{section.TrimEnd('\n')}")
            .Where(section => section.Split('\n')[0] != heading);
        if (report.Differences.Count > 0)
            sections = sections.Append(
                $"{heading}\n| test | backend | reason | message "
                    + $"|\n|---|---|---|---|\n{string.Join("\n", report.Differences.Select(Row))}"
            );
        var all = sections.OrderBy(section => section, StringComparer.Ordinal).ToList();
        return $"{Title}\n\n{(all.Count == 0 ? "No known differences occurred." : string.Join("\n\n", all))}\n";
    }

    private static string Row(ObservedDifference difference) =>
        $"| {Cell(difference.Test)} | {difference.Backend} | {Cell(difference.Reason)} | {Cell(difference.Message)} |";

    private static string Cell(string text) =>
        string.Join(" ", text.Replace("|", "\\|").Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    // Another project may write at the same time.
    private static void Change(string path, Func<string, string> change)
    {
        IOException? inUse = null;
        if (!SpinWait.SpinUntil(() => TryChange(path, change, out inUse), Timeout))
            throw inUse!;
    }

    private static bool TryChange(string path, Func<string, string> change, out IOException? inUse)
    {
        try
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            using var reader = new StreamReader(file);
            var changed = Encoding.UTF8.GetBytes(change(reader.ReadToEnd()));
            file.SetLength(0);
            file.Write(changed, 0, changed.Length);
            inUse = null;
            return true;
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            inUse = exception;
            return false;
        }
    }
}
