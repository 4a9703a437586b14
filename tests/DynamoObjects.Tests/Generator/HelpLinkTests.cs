using System.Xml.Linq;
using DynamoObjects.Generator.Reading;

namespace DynamoObjects.Tests.Generator;

public class HelpLinkTests
{
    private const string Page = "reference/diagnostics.md";

    private static readonly string Root = FindRoot();

    [Fact]
    public void Each_diagnostic_links_to_its_heading()
    {
        var docs = XDocument
            .Load(Path.Combine(Root, "build", "DynamoObjects.Testing.HelpLinks.targets"))
            .Descendants("DynamoDocumentation")
            .Single()
            .Value;
        var headings = File.ReadLines(Path.Combine(Root, "docs", Page)).ToHashSet();

        Assert.All(Diagnostics.All, diagnostic =>
        {
            Assert.Equal($"{docs}{Page}#{diagnostic.Id.ToLowerInvariant()}", diagnostic.HelpLinkUri);
            Assert.Contains($"### {diagnostic.Id}", headings);
        });
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DynamoObjects.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder;
    }
}
