using DynamoObjects.Documentation;

namespace DynamoObjects.Layering.Tests;

/// <summary>Lines of prose have at most 120 characters, in every Markdown file.</summary>
public class ProseTests
{
    private const int Max = 120;

    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "node_modules", "TestResults", ".git"];

    [Fact]
    public void Lines_of_prose_are_short()
    {
        var files = Files(Document.Root()).ToList();
        Assert.NotEmpty(files);

        Assert.Empty(files.SelectMany(TooLong));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Where(inner => !NotOurs.Contains(Path.GetFileName(inner)))
            .SelectMany(Files)
            .Concat(Directory.EnumerateFiles(folder, "*.md"));

    private static IEnumerable<string> TooLong(string file)
    {
        var isCode = false;
        foreach (var (number, line) in File.ReadLines(file).Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (!isCode && line.Length > Max && IsProse(line))
                yield return $"{file}:{number + 1}: {line}";
        }
    }

    // Rows of tables, headings, comments and what holds no space to break at (a link, code) stay as long as they are.
    private static bool IsProse(string line) =>
        !line.TrimStart().StartsWith('|')
        && !line.StartsWith('#')
        && !line.TrimStart().StartsWith("<!--", StringComparison.Ordinal)
        && line.IndexOf(' ', line.Length - line.TrimStart().Length + 2) is >= 0 and <= Max;
}
