using DynamoObjects.Documentation;

namespace DynamoObjects.Layering.Tests;

/// <summary>Lines of prose have at most 120 characters, in every Markdown file.</summary>
public class ProseTests
{
    private const int MaxLength = 120;

    [Fact]
    public void Lines_of_prose_are_short()
    {
        var files = RepositoryFiles.Find(GeneratedDocument.FindRepositoryRoot(), "*.md").ToList();
        Assert.NotEmpty(files);

        Assert.Empty(files.SelectMany(FindLongLines));
    }

    private static IEnumerable<string> FindLongLines(string file)
    {
        var isCode = false;
        foreach (var (number, line) in File.ReadLines(file).Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (!isCode && line.Length > MaxLength && IsProse(line))
                yield return $"{file}:{number + 1}: {line}";
        }
    }

    // Table rows, headings, comments and text without spaces (a link, code) can be longer.
    private static bool IsProse(string line) =>
        !line.TrimStart().StartsWith('|')
        && !line.StartsWith('#')
        && !line.TrimStart().StartsWith("<!--", StringComparison.Ordinal)
        && line.IndexOf(' ', line.Length - line.TrimStart().Length + 2) is >= 0 and <= MaxLength;
}
