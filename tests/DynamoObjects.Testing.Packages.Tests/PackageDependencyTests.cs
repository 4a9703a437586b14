namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The dependencies between this repository's packages, which use each other's internals.</summary>
public class PackageDependencyTests
{
    [Fact]
    public void Each_package_depends_on_the_others_at_exactly_its_own_version() =>
        Assert.All(GetDependencies(), dependency => Assert.Equal($"[{PackageConsumerProjects.Version}]", dependency.Version));

    [Theory]
    [InlineData("DynamoObjects.Testing.Xunit", "DynamoObjects.Testing")]
    [InlineData("DynamoObjects.Testing.XunitV3", "DynamoObjects.Testing")]
    [InlineData("DynamoObjects.Testing.NUnit", "DynamoObjects.Testing")]
    [InlineData("DynamoObjects.Testing.MSTest", "DynamoObjects.Testing")]
    [InlineData("DynamoObjects.Testing.AspNetCore", "DynamoObjects.Testing")]
    [InlineData("DynamoObjects.Testing.AspNetCore", "DynamoObjects.Mock.Server")]
    [InlineData("DynamoObjects.Testing", "DynamoObjects")]
    [InlineData("DynamoObjects.Testing", "DynamoObjects.Mock")]
    [InlineData("DynamoObjects.Mock.Server", "DynamoObjects.Mock")]
    public void Packages_that_use_the_internals_of_another_depend_on_it(string package, string other) =>
        Assert.Contains(GetDependencies(), dependency => dependency.Of == package && dependency.On == other);

    private static IEnumerable<(string Of, string On, string Version)> GetDependencies() =>
        from package in BuiltPackages.All
        from dependency in package.Dependencies
        where BuiltPackages.All.Any(other => other.Id == dependency.Id)
        select (package.Id, dependency.Id, dependency.Version);
}
