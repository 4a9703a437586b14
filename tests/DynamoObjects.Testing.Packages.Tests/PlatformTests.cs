namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The end of a run with Microsoft.Testing.Platform, as a program and with <c>dotnet test</c>, which does not
/// show the output of tests.</summary>
public class PlatformTests
{
    private const string NotVerified = "DYNT001-App.Tests-net10.0-1-test-not-verified-on-DynamoDB-Local.md";

    private static readonly Dictionary<string, string> OnlyMock = new() { ["DYNAMO_BACKENDS"] = "Mock" };

    public static TheoryData<string> Frameworks => [.. All.Keys];

    private static Dictionary<string, FrameworkProject> All =>
        new()
        {
            [nameof(FrameworkProject.XunitV3)] = FrameworkProject.XunitV3,
            [nameof(FrameworkProject.NUnitOnThePlatform)] = FrameworkProject.NUnitOnThePlatform,
            [nameof(FrameworkProject.MSTestOnThePlatform)] = FrameworkProject.MSTestOnThePlatform,
        };

    internal static IEnumerable<SharedProject> Projects =>
        All.Select(framework => new SharedProject(
            GetFolder(framework.Key),
            framework.Value,
            $$"""
            {{framework.Value.OfClass}}
            public class Stores
            {
                [{{framework.Value.Attribute}}] public void On_both() { }
                [{{framework.Value.Plain}}] public void Plain() { }
            }
            """,
            OnPlatform: true
        ));

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task What_was_not_verified_is_reported(string name)
    {
        var projects = await SharedBuild.GetProjectsAsync(GetFolder(name));

        var program = await projects.RunAsync(
            OnlyMock,
            "exec",
            Path.Combine(projects.Folder, "App.Tests", "bin", "Debug", "net10.0", "App.Tests.dll"),
            "--results-directory",
            "program"
        );
        var test = await projects.RunAsync(
            OnlyMock,
            "test",
            "--project",
            "App.Tests",
            "--no-build",
            "--results-directory",
            Path.Combine(projects.Folder, "test")
        );

        Assert.True(program.ExitCode == 0, program.Output);
        Assert.Contains("DynamoDB tests of App.Tests (net10.0): Mock: 1 ran, 1 passed, 0 failed", program.Output, StringComparison.Ordinal);
        Assert.Equal(
            2,
            program.Output.Split("warning DYNT001: 1 test was not verified on DynamoDB Local: DYNAMO_BACKENDS=Mock excludes Local.").Length
        );
        Assert.True(test.ExitCode == 0, test.Output);
        Assert.Contains(NotVerified, test.Output, StringComparison.Ordinal);
        Assert.Contains(
            "dynamo-summary-App.Tests-net10.0-Mock-1-ran-1-passed-0-failed-1-not-verified-on-Local-0-known-differences.txt",
            test.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("dynamo-summary.json", test.Output, StringComparison.Ordinal);
        Assert.Equal(
            "- Stores.On_both: DYNAMO_BACKENDS=Mock excludes Local.",
            File.ReadAllText(Path.Combine(projects.Folder, "test", NotVerified)).Trim()
        );
    }

    private static string GetFolder(string name) => $"Platform{name}";
}
