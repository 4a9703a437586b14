using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Reporting;

/// <summary>Writes a file whose name shows how many tests were not verified on DynamoDB Local, and which lists them
/// with the reasons: some runners show only the names of files.</summary>
internal static class UnverifiedTestsFile
{
    private const string Code = "DYNT001";

    /// <summary>Writes the file of a project's run, replaces that of an earlier run, and returns its path, or
    /// <see langword="null"/> if all tests were verified.</summary>
    public static string? Write(string folder, TestRunSummary report)
    {
        var start = $"{Code}-{report.Project}-{report.Framework}-";
        foreach (var old in Directory.GetFiles(folder, start + "*.md"))
            File.Delete(old);
        if (report.UnverifiedTests.Count == 0)
            return null;
        var tests = Quantity.Format(report.UnverifiedTests.Sum(test => test.Count), "test").Replace(' ', '-');
        var path = Path.Combine(folder, $"{start}{tests}-not-verified-on-DynamoDB-Local.md");
        File.WriteAllLines(
            path,
            report.UnverifiedTests.Select(test => $"- {test.Test}{(test.Count == 1 ? "" : $" ({test.Count} times)")}: {test.Reason}")
        );
        return path;
    }
}
