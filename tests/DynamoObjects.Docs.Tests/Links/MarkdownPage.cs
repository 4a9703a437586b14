using System.Text.RegularExpressions;

namespace DynamoObjects.Docs.Tests.Links;

/// <summary>The links of a Markdown page and the anchors of its headings.</summary>
/// <param name="Links">Each link with its line, from 1.</param>
/// <param name="Anchors">The anchors that GitHub gives the headings.</param>
internal sealed partial record MarkdownPage(IReadOnlyList<(int Line, string Target)> Links, IReadOnlySet<string> Anchors)
{
    public static MarkdownPage Read(string path)
    {
        var links = new List<(int, string)>();
        var anchors = new HashSet<string>();
        var isCode = false;
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            if (isCode)
                continue;
            links.AddRange(Link().Matches(line).Select(match => (index + 1, match.Groups[1].Value)));
            if (Heading().Match(line) is { Success: true } heading)
                anchors.Add(GetAnchor(heading.Groups[1].Value));
        }

        return new MarkdownPage(links, anchors);
    }

    // GitHub: lowercase, without punctuation, hyphens for spaces.
    private static string GetAnchor(string heading) =>
        Punctuation().Replace(Link().Replace(heading, "]").ToLowerInvariant(), "").Trim().Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
