using System.Xml.Linq;
using DynamoObjects.Documentation;

namespace DynamoObjects.Mock.Tests.Documentation;

public class SdkVersionTests
{
    private static readonly string Sources = Path.Combine(GeneratedDocument.FindRepositoryRoot(), "src");

    public static TheoryData<string> Packages() =>
        [
            .. Directory
                .GetFiles(Sources, "README.md", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
                .Where(name => !name.EndsWith(".Tool", StringComparison.Ordinal))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_readme_of_a_package_names_the_SDK_version_that_it_needs(string package)
    {
        var versions = XDocument.Load(Path.Combine(GeneratedDocument.FindRepositoryRoot(), "Directory.Packages.props"));
        var (lowest, newest) = (
            versions.Descendants("AwsSdkVersion").Single().Value,
            versions.Descendants("NewestAwsSdkVersion").Single().Value
        );

        var readme = string.Join(' ', File.ReadAllLines(Path.Combine(Sources, package, "README.md")));

        Assert.Contains(
            $"`AWSSDK.DynamoDBv2` {lowest} or later, below 5 ({lowest} and {newest} are tested).",
            readme,
            StringComparison.Ordinal
        );
    }
}
