using System.Xml.Linq;
using DynamoObjects.Testing.Build.SetUp;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The versions in the messages of the build.</summary>
public class RecommendedVersionTests
{
    [Theory]
    [InlineData("Microsoft.NET.Test.Sdk", Recommended.TestSdk)]
    [InlineData("xunit.runner.visualstudio", Recommended.XunitRunner)]
    [InlineData("xunit.v3", Recommended.XunitV3)]
    [InlineData("xunit.v3.mtp-off", Recommended.XunitV3)]
    [InlineData("NUnit3TestAdapter", Recommended.NUnitRunner)]
    public void Are_those_that_this_repository_tests_with(string package, string version) =>
        Assert.Equal(ReadCentralVersions(package), version);

    [Fact]
    public void The_oldest_xunit_v3_is_the_one_that_the_adapter_depends_on() =>
        Assert.StartsWith($"[{Recommended.XunitV3},", ReadCentralVersions("xunit.v3.extensibility.core"), StringComparison.Ordinal);

    private static string ReadCentralVersions(string package) =>
        XDocument
            .Load(Path.Combine(AppContext.BaseDirectory, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Single(each => each.Attribute("Include")!.Value == package)
            .Attribute("Version")!
            .Value;
}
