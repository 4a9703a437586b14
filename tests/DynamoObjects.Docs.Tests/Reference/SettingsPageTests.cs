using System.Text.RegularExpressions;
using System.Xml.Linq;
using DynamoObjects.Documentation;

namespace Docs.Reference;

/// <summary>docs/reference/settings.md lists every setting.</summary>
public partial class SettingsPageTests
{
    private static readonly string Root = GeneratedDocument.FindRepositoryRoot();

    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "reference", "settings.md"));

    [Fact]
    public void Each_property_has_a_row_with_its_variable()
    {
        var properties = XDocument
            .Load(Path.Combine(Root, "build", "DynamoObjects.Testing.Settings.targets"))
            .Descendants("DynamoSetting")
            .Select(setting => setting.Attribute("Include")?.Value)
            .OfType<string>()
            .ToList();

        Assert.NotEmpty(properties);
        Assert.All(properties, property =>
            Assert.Contains($"| `{GetVariable(property)}` | `{property}` |", Page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Each_variable_that_the_kit_reads_is_listed()
    {
        var variables = RepositoryFiles
            .Find(Path.Combine(Root, "src", "DynamoObjects.Testing"), "*.cs")
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Except(["DYNAMO_REPORTED_BY_BUILD"]) // between the build and the test process
            .Distinct()
            .ToList();

        Assert.NotEmpty(variables);
        Assert.All(variables, variable => Assert.Contains($"`{variable}`", Page, StringComparison.Ordinal));
    }

    // DynamoLocalHome is DYNAMO_LOCAL_HOME.
    private static string GetVariable(string property) => WordStart().Replace(property, "_").ToUpperInvariant();

    [GeneratedRegex("\"(DYNAMO_[A-Z_]+)\"")]
    private static partial Regex Variable();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
