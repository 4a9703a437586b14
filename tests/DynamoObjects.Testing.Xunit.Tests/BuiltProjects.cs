namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>A folder with projects whose output is the sample, in a solution, with the MSBuild files that this repository ships and uses.</summary>
internal sealed class BuiltProjects : IDisposable
{
    public const string Solution = "All.slnx";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dynamo-projects-");

    public BuiltProjects(params string[] names)
    {
        var build = Path.Combine(AppContext.BaseDirectory, "build");
        File.Copy(Path.Combine(build, "Directory.Solution.targets"), Path.Combine(_folder.FullName, "Directory.Solution.targets"));
        // Where a package's .targets are imported, too: after the SDK's own.
        Write("Directory.Build.targets", $"""<Project><Import Project="{build}/DynamoObjects.Testing.targets" /></Project>""");
        Write(Solution, $"<Solution>{string.Concat(names.Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>");
        foreach (var name in names)
            Add(name);
    }

    /// <summary>Runs <c>dotnet test</c> on a project's folder or on the solution.</summary>
    public Task<DotnetProcess> TestAsync(string projectOrSolution, IReadOnlyDictionary<string, string> environment, string filter) =>
        DotnetProcess.RunAsync(_folder.FullName, environment, "test", projectOrSolution, "--no-build", "--filter", filter);

    public void Dispose() => _folder.Delete(recursive: true);

    private void Add(string name)
    {
        var output = Path.Combine(_folder.FullName, name, "bin", "Debug", "net10.0");
        foreach (var file in Directory.EnumerateFiles(SampleRun.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(output, Path.GetRelativePath(SampleRun.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Write(Path.Combine(name, $"{name}.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>XunitSample</AssemblyName>
                <IsTestProject>true</IsTestProject>
              </PropertyGroup>
            </Project>
            """);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
