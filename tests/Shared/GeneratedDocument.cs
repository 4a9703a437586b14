using System.Text;

namespace DynamoObjects.Documentation;

/// <summary>A page of docs/ that is generated in whole or in part.</summary>
internal static class GeneratedDocument
{
    private const string BeginMarker = "<!-- generated: begin -->\n";
    private const string EndMarker = "<!-- generated: end -->";

    /// <summary>Asserts that the text between the markers of a page equals the generated text; replaces it if
    /// <c>WRITE_DOCS</c> is set.</summary>
    public static void AssertUpToDate(string name, string generated)
    {
        var path = Path.Combine(FindRepositoryRoot(), "docs", name);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (
            text.IndexOf(BeginMarker, StringComparison.Ordinal) + BeginMarker.Length,
            text.IndexOf(EndMarker, StringComparison.Ordinal)
        );
        Assert.True(from >= BeginMarker.Length && to >= from, $"docs/{name} has no markers around the generated text.");
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") is { Length: > 0 })
            File.WriteAllText(path, string.Concat(text.AsSpan(0, from), generated, text.AsSpan(to)), new UTF8Encoding(false));
        else
            Assert.True(
                text[from..to] == generated,
                $"docs/{name} is out of date. Run WRITE_DOCS=1 dotnet test --filter FullyQualifiedName~Documentation to update it."
            );
    }

    /// <summary>The folder of the repository that the tests run in.</summary>
    public static string FindRepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DynamoObjects.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
