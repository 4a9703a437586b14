namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>Builds the projects of all tests at once; otherwise each test would start the SDK, restore and
/// compile.</summary>
internal static class SharedBuild
{
    private const string All = """
        <Project DefaultTargets="Build">
          <ItemGroup><Each Include="*/App.Tests/App.Tests.csproj" /></ItemGroup>
          <Target Name="Restore"><MSBuild Projects="@(Each)" Targets="Restore" BuildInParallel="true" /></Target>
          <Target Name="Build"><MSBuild Projects="@(Each)" Targets="Build" BuildInParallel="true" /></Target>
        </Project>
        """;

    private static readonly Lazy<Task<string>> Output = new(BuildAsync);

    private static IEnumerable<SharedProject> Projects =>
        [
            .. AnalyzerTests.Projects,
            .. CrashTests.Projects,
            .. PlatformTests.Projects,
            .. SettingsTests.Projects,
            .. SetUpTests.Projects,
            .. TestEachBackendTests.Projects,
        ];

    /// <summary>Returns the folder of a project, after it is built.</summary>
    public static async Task<PackageConsumerProjects> GetProjectsAsync(string folder)
    {
        await Output.Value;
        return PackageConsumerProjects.GetSubfolder(folder);
    }

    /// <summary>Returns the build output for the project in a folder, each line once.</summary>
    public static async Task<IReadOnlyList<string>> GetOutputAsync(string folder) =>
        [
            .. (await Output.Value)
                .Split('\n', StringSplitOptions.TrimEntries)
                .Where(line =>
                    line.Contains(Path.Combine(PackageConsumerProjects.GetSubfolder(folder).Folder, "App.Tests"), StringComparison.Ordinal)
                )
                .Distinct(),
        ];

    private static async Task<string> BuildAsync()
    {
        PackageConsumerProjects.Shared.Write("All.proj", All);
        foreach (var project in Projects)
        {
            var folder = PackageConsumerProjects.GetSubfolder(project.Folder);
            var framework = project.Framework;
            folder.Add("App.Tests", framework.Properties + project.Properties, framework.Packages, framework.Code(project.Code));
            if (project.OnPlatform)
                folder.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        }

        var build = await PackageConsumerProjects.Shared.RunAsync("build", "All.proj", "-nologo");
        Assert.True(build.ExitCode == 0, build.Output);
        return build.Output;
    }
}
