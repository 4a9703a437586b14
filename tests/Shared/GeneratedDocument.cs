using System.Text;

namespace DynamoObjects.Documentation;

/// <summary>A page of docs/ that is generated in whole or in part.</summary>
internal static class GeneratedDocument
{
    /// <summary>Asserts that the text between the markers of a page equals the generated text; replaces it if
    /// <c>WRITE_DOCS</c> is set.</summary>
    /// <param name="name">The path of the page below docs/.</param>
    /// <param name="generated">The generated text.</param>
    /// <param name="part">The name in the markers, if a page has several generated parts.</param>
    public static void AssertUpToDate(string name, string generated, string part = "generated")
    {
        var (beginMarker, endMarker) = ($"<!-- {part}: begin -->\n", $"<!-- {part}: end -->");
        var path = Path.Combine(FindRepositoryRoot(), "docs", name);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (
            text.IndexOf(beginMarker, StringComparison.Ordinal) + beginMarker.Length,
            text.IndexOf(endMarker, StringComparison.Ordinal)
        );
        Assert.True(from >= beginMarker.Length && to >= from, $"docs/{name} has no markers around the generated text.");
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
