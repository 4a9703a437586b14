namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>What nuget.org shows of a package.</summary>
public class PackageMetadataTests
{
    private static readonly string[] Required =
    [
        "description",
        "authors",
        "tags",
        "license",
        "readme",
        "icon",
        "projectUrl",
        "releaseNotes",
        "copyright",
    ];

    [Fact]
    public void Every_package_has_it_all()
    {
        Assert.NotEmpty(BuiltPackages.All);
        Assert.All(BuiltPackages.All, package =>
        {
            Assert.All(Required, name =>
                Assert.False(string.IsNullOrWhiteSpace(package.Metadata.GetValueOrDefault(name)), $"{package.Id}: {name}")
            );
            Assert.Equal("MIT", package.Metadata["license"]);
            Assert.Contains(package.Metadata["icon"], package.Files);
            Assert.Contains(package.Metadata["readme"], package.Files);
        });
    }
}
