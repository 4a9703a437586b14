using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DynamoObjects.Docs.Tests.Api;

/// <summary>Reads the summary above a declaration, as Markdown.</summary>
internal static partial class Summary
{
    private const string Comment = "///";

    public static string Read(string[] lines, int declaration)
    {
        var first = declaration;
        while (first > 0 && lines[first - 1].Length > 0)
            first--;
        var comment = lines[first..declaration].Where(line => line.StartsWith(Comment, StringComparison.Ordinal));
        var xml = string.Join('\n', comment.Select(line => line[Comment.Length..]));
        var summary = XElement.Parse($"<doc>{xml}</doc>").Element("summary");
        return summary is null ? "" : Spaces().Replace(string.Concat(summary.Nodes().Select(ToMarkdown)), " ").Trim();
    }

    private static string ToMarkdown(XNode node) =>
        node switch
        {
            XText text => text.Value.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal),
            XElement element => ToMarkdown(element),
            _ => "",
        };

    private static string ToMarkdown(XElement element) =>
        element.Value.Length > 0 && element.Name.LocalName is "see" ? element.Value
        : element.Attribute("cref") is { } reference ? $"`{GetName(reference.Value)}`"
        : element.Attribute("langword") is { } word ? $"`{word.Value}`"
        : element.Attribute("name") is { } name ? $"`{name.Value}`"
        : element.Name.LocalName is "c" ? $"`{element.Value.Replace("|", "\\|", StringComparison.Ordinal)}`"
        : string.Concat(element.Nodes().Select(ToMarkdown));

    // DynamoTable{T}.SaveAsync(T, bool) is DynamoTable<T>.SaveAsync.
    private static string GetName(string reference) => Qualifier().Replace(reference.Split('(')[0], "").Replace('{', '<').Replace('}', '>');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(\w:)?([A-Z]\w*\.)*?(?=[A-Z]\w*({.*})?(\.\w+)?$)")]
    private static partial Regex Qualifier();
}
