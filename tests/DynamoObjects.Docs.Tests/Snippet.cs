namespace DynamoObjects.Docs.Tests;

/// <summary>A part of a source file that the documentation shows.</summary>
/// <param name="Name">The name after <c>// begin-snippet:</c>.</param>
/// <param name="Text">The lines between the markers, without their common indentation.</param>
internal sealed record Snippet(string Name, string Text)
{
    private const string Begin = "// begin-snippet: ";
    private const string End = "// end-snippet";

    /// <summary>Reads the snippets of a file. Snippets may contain others; the markers themselves are in none.</summary>
    /// <exception cref="FormatException">A snippet does not end, or a marker ends none.</exception>
    public static IReadOnlyList<Snippet> Read(string path)
    {
        var open = new Stack<(string Name, List<string> Lines)>();
        var snippets = new List<Snippet>();
        foreach (var line in File.ReadLines(path))
        {
            var text = line.Trim();
            if (text.StartsWith(Begin, StringComparison.Ordinal))
            {
                open.Push((text[Begin.Length..], []));
            }
            else if (text == End)
            {
                var (name, lines) = open.Count > 0 ? open.Pop() : throw new FormatException($"{path}: '{End}' ends no snippet.");
                snippets.Add(new Snippet(name, Unindent(lines)));
            }
            else
            {
                foreach (var (_, lines) in open)
                    lines.Add(line);
            }
        }

        return open.Count == 0 ? snippets : throw new FormatException($"{path}: the snippet '{open.Peek().Name}' does not end.");
    }

    private static string Unindent(List<string> lines)
    {
        var indentation = lines
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty()
            .Min();
        return string.Join('\n', lines.Select(line => line.Length > indentation ? line[indentation..] : "")).Trim('\n') + "\n";
    }
}
