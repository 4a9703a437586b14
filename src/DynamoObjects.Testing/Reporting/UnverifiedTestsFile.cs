using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Reporting;

/// <summary>A file that says by its name how many tests were not verified on DynamoDB Local, and within which and why:
/// of files, some runners show the names and nothing else.</summary>
internal static class UnverifiedTestsFile
{
    private const string Code = "DYNT001";

    /// <summary>Writes the file of a project's run in place of that of an earlier one; gives its path, or
    /// <see langword="null"/> where all was verified.</summary>
    public static string? Write(string folder, TestRunSummary report)
    {
        var start = $"{Code}-{report.Project}-{report.Framework}-";
        foreach (var old in Directory.GetFiles(folder, start + "*.md"))
            File.Delete(old);
        if (report.UnverifiedTests.Count == 0)
            return null;
        var tests = Quantity.Format(report.UnverifiedTests.Sum(test => test.Count), "TEST", "TESTS").Replace(' ', '-');
        var path = Path.Combine(folder, $"{start}{tests}-NOT-VERIFIED-ON-DYNAMODB-LOCAL.md");
        File.WriteAllLines(
            path,
            report.UnverifiedTests.Select(test => $"- {test.Test}{(test.Count == 1 ? "" : $" ({test.Count} times)")}: {test.Reason}")
        );
        return path;
    }
}
