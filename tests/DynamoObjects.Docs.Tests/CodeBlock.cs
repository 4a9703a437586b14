namespace DynamoObjects.Docs.Tests;

/// <summary>A fenced block of code in a Markdown file.</summary>
/// <param name="Page">The file.</param>
/// <param name="Line">The line of the fence, from 0.</param>
/// <param name="Language">The word after the fence.</param>
/// <param name="Source">The snippet or file that the comment above the block names; <see langword="null"/> for none.</param>
/// <param name="Text">The block's lines.</param>
internal sealed record CodeBlock(string Page, int Line, string Language, string? Source, string Text)
{
    private const string Fence = "```";
    private const string Begin = "<!-- snippet: ";
    private const string End = " -->";

    public static IReadOnlyList<CodeBlock> Read(string page)
    {
        var lines = File.ReadAllLines(page);
        var blocks = new List<CodeBlock>();
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var end = Array.FindIndex(lines, start + 1, line => line.StartsWith(Fence, StringComparison.Ordinal));
            if (end < 0)
                throw new FormatException($"{page}: the block of line {start + 1} does not end.");
            var text = string.Concat(lines[(start + 1)..end].Select(line => line + "\n"));
            blocks.Add(
                new CodeBlock(page, start, lines[start][Fence.Length..].Trim(), start > 0 ? ReadSource(lines[start - 1]) : null, text)
            );
            start = end;
        }

        return blocks;
    }

    /// <summary>Replaces the blocks of a file that differ from their sources.</summary>
    public static void Write(string page, IEnumerable<(CodeBlock Block, string Text)> changes)
    {
        var lines = File.ReadAllLines(page).ToList();
        foreach (var (block, text) in changes.OrderByDescending(change => change.Block.Line))
        {
            lines.RemoveRange(block.Line + 1, block.Text.Count(character => character == '\n'));
            lines.InsertRange(block.Line + 1, text.TrimEnd('\n').Split('\n'));
        }

        File.WriteAllText(page, string.Join('\n', lines) + "\n");
    }

    private static string? ReadSource(string line) =>
        line.StartsWith(Begin, StringComparison.Ordinal) && line.EndsWith(End, StringComparison.Ordinal)
            ? line[Begin.Length..^End.Length]
            : null;
}
