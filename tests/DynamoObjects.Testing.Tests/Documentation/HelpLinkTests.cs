using System.Text.RegularExpressions;
using System.Xml.Linq;
using DynamoObjects.Testing.Analyzers;

namespace DynamoObjects.Testing.Tests.Documentation;

/// <summary>The documentation of the ids of warnings and errors.</summary>
public partial class HelpLinkTests
{
    private const string Page = "reference/diagnostics.md";

    private static readonly string Docs = XDocument
        .Load(Path.Combine(Repository.Root, "build", "DynamoObjects.Testing.HelpLinks.targets"))
        .Descendants("DynamoDocumentation")
        .Single()
        .Value;

    [Fact]
    public void Each_analyzer_links_to_its_heading() => Assert.All(Diagnostics.All, diagnostic =>
        {
            Assert.Equal($"{Docs}{Page}#{diagnostic.Id.ToLowerInvariant()}", diagnostic.HelpLinkUri);
            Assert.Contains(diagnostic.Id.ToLowerInvariant(), Repository.Anchors(Page));
        });

    [Fact]
    public void Each_id_of_the_kit_has_a_heading()
    {
        var ids = BuildFiles()
            .Concat(Repository.Sources("DynamoObjects.Testing"))
            .SelectMany(file => Id().Matches(File.ReadAllText(file)))
            .Select(match => match.Value)
            .Distinct();

        Assert.Empty(ids.Select(id => id.ToLowerInvariant()).Except(Repository.Anchors(Page)));
    }

    [Fact]
    public void Each_warning_and_error_of_the_build_links_to_its_heading()
    {
        var reports = BuildFiles()
            .Where(file => file.EndsWith(".targets", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Load(file).Descendants())
            .Where(element => element.Name.LocalName is "Warning" or "Error" && element.Attribute("Code") is not null)
            .ToList();

        Assert.NotEmpty(reports);
        Assert.All(reports, report =>
            Assert.Equal($"$(DynamoDiagnostics)#{report.Attribute("Code")!.Value.ToLowerInvariant()}", report.Attribute("HelpLink")?.Value)
        );
    }

    private static IEnumerable<string> BuildFiles() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "build"), "*", SearchOption.AllDirectories);

    [GeneratedRegex("DYNT[0-9]{3}")]
    private static partial Regex Id();
}
