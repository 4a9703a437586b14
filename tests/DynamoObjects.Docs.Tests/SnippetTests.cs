using DynamoObjects.Documentation;

namespace DynamoObjects.Docs.Tests;

/// <summary>
/// Code in the documentation is cut from files that are compiled and run: from this project and from <c>samples/</c>. A page names the
/// snippet above a block, <c>&lt;!-- snippet: name --&gt;</c>, or a whole file by its path; the READMEs of packages, where a comment would
/// be shown, only contain the same text. <c>WRITE_DOCS=1 dotnet test --filter FullyQualifiedName~Documentation</c> updates the pages.
/// </summary>
public class SnippetTests
{
    private static readonly string Root = GeneratedDocument.FindRepositoryRoot();

    private static readonly string[] Languages = ["csharp", "cs", "c#"];

    [Fact]
    public void Documentation_shows_code_that_is_compiled()
    {
        var snippets = ReadSnippets();
        var blocks = FindPages().SelectMany(CodeBlock.Read).Where(block => block.Source is not null || Languages.Contains(block.Language));
        var wrong = new List<string>();
        var outdated = new List<(CodeBlock Block, string Text)>();
        foreach (var block in blocks)
        {
            if (block.Source is null)
            {
                if (!AllowsUnnamed(block.Page) || !snippets.Values.Any(snippet => snippet.Text == block.Text))
                    wrong.Add($"{Describe(block)}: cut it from a snippet, and name that above it: <!-- snippet: name -->");
            }
            else if (FindSource(block.Source, snippets) is not { } text)
            {
                wrong.Add($"{Describe(block)}: no snippet and no file is called '{block.Source}'");
            }
            else if (text != block.Text)
            {
                outdated.Add((block, text));
            }
        }

        if (Environment.GetEnvironmentVariable("WRITE_DOCS") is { Length: > 0 })
        {
            foreach (var page in outdated.GroupBy(change => change.Block.Page))
                CodeBlock.Write(page.Key, page);
        }
        else
        {
            wrong.AddRange(
                outdated.Select(change => $"{Describe(change.Block)}: '{change.Block.Source}' has other text now; run WRITE_DOCS=1")
            );
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_snippet_is_shown_somewhere()
    {
        var shown = FindPages().SelectMany(CodeBlock.Read).ToList();

        var unused = ReadSnippets()
            .Values.Where(snippet => !shown.Exists(block => block.Source == snippet.Name || block.Text == snippet.Text))
            .Select(snippet => snippet.Name);

        Assert.Empty(unused);
    }

    private static Dictionary<string, Snippet> ReadSnippets()
    {
        var snippets = new Dictionary<string, Snippet>();
        foreach (
            var file in RepositoryFiles
                .Find(Path.Combine(Root, "tests", "DynamoObjects.Docs.Tests"), "*.cs")
                .Concat(RepositoryFiles.Find(Path.Combine(Root, "samples"), "*.cs"))
        )
        {
            foreach (var snippet in Snippet.Read(file))
                Assert.True(snippets.TryAdd(snippet.Name, snippet), $"{file}: there is another snippet '{snippet.Name}'.");
        }

        Assert.NotEmpty(snippets);
        return snippets;
    }

    private static string? FindSource(string name, Dictionary<string, Snippet> snippets)
    {
        if (snippets.TryGetValue(name, out var snippet))
            return snippet.Text;
        var path = Path.Combine(Root, name);
        return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n").TrimStart('\uFEFF') : null;
    }

    private static IEnumerable<string> FindPages() =>
        [
            Path.Combine(Root, "README.md"),
            .. RepositoryFiles.Find(Path.Combine(Root, "docs"), "*.md"),
            .. RepositoryFiles.Find(Path.Combine(Root, "src"), "README.md"),
        ];

    // What is shown outside the repository: its front page, and the packages' pages on nuget.org.
    private static bool AllowsUnnamed(string page) =>
        Path.GetFileName(page) == "README.md" && page != Path.Combine(Root, "docs", "README.md");

    private static string Describe(CodeBlock block) => $"{Path.GetRelativePath(Root, block.Page)}:{block.Line + 1}";
}
