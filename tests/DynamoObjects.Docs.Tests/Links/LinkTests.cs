using DynamoObjects.Documentation;

namespace DynamoObjects.Docs.Tests.Links;

public class LinkTests
{
    private static readonly string Root = GeneratedDocument.FindRepositoryRoot();

    [Fact]
    public void Each_relative_link_leads_to_a_file_and_a_heading()
    {
        var pages = RepositoryFiles.Find(Root, "*.md").ToDictionary(page => page, MarkdownPage.Read);
        Assert.Contains(pages.Values, page => page.Links.Count > 0);

        var broken =
            from page in pages
            from link in page.Value.Links
            where !link.Target.Contains(':', StringComparison.Ordinal)
            let problem = FindProblem(page.Key, link.Target, pages)
            where problem is not null
            select $"{Path.GetRelativePath(Root, page.Key)}:{link.Line}: '{link.Target}': {problem}";

        var list = string.Join('\n', broken);
        Assert.True(list.Length == 0, list);
    }

    private static string? FindProblem(string page, string target, Dictionary<string, MarkdownPage> pages)
    {
        var (path, anchor) = target.Split('#') is [var name, var heading] ? (name, heading) : (target, "");
        var file = path.Length == 0 ? page : Path.GetFullPath(path, Path.GetDirectoryName(page)!);
        if (!Path.Exists(file))
            return "no such file";
        return anchor.Length == 0 || !pages.TryGetValue(file, out var found) || found.Anchors.Contains(anchor) ? null : "no such heading";
    }
}
