using System.Globalization;
using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The first test that a user adds to a project, and its result.</summary>
internal static partial class FirstTest
{
    /// <summary>Adds a test for both backends and our package to a project that <c>dotnet new</c> created.</summary>
    public static async Task AddAsync(PackageConsumerProjects projects, FrameworkProject framework, string package)
    {
        projects.Write(
            "App.Tests/StoreTests.cs",
            framework.Code(
                $$"""
                {{framework.OfClass}}
                public class StoreTests
                {
                    [{{framework.Attribute}}]
                    public Task On_both(IAmazonDynamoDB client) => client.ListTablesAsync();
                }
                """
            )
        );
        await projects.AddPackageAsync("App.Tests", package);
    }

    /// <summary>Runs <c>dotnet test</c>: the test passes on the mock, and so does the test of the template, if
    /// any.</summary>
    public static async Task AssertPassesAsync(PackageConsumerProjects projects, int otherTests, string[] arguments)
    {
        var run = await projects.RunAsync(["test", .. arguments]);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        // VSTest and Microsoft.Testing.Platform use different words.
        var passed = Assert.Single(Passed().Matches(run.Output)).Groups[1].Value;
        Assert.Equal(1 + otherTests, int.Parse(passed, CultureInfo.InvariantCulture));
    }

    /// <summary>Runs <c>dotnet build</c>, which fails with one error.</summary>
    public static async Task AssertBuildFailsAsync(PackageConsumerProjects projects, string code, string cause, string remedy)
    {
        var build = await projects.RunAsync("build", "App.Tests", "-nologo");

        Assert.True(build.ExitCode == 1, build.Output);
        var error = Assert.Single(Errors().Matches(build.Output).Select(match => match.Value).Distinct());
        Assert.Contains($"error {code}: ", error, StringComparison.Ordinal);
        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
        Assert.Contains($"(docs/reference/diagnostics.md#{code.ToLowerInvariant()})", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?:Passed|succeeded):\s+(\d+)")]
    private static partial Regex Passed();

    [GeneratedRegex(@".*\berror [A-Z]+\d+: .*")]
    private static partial Regex Errors();
}
