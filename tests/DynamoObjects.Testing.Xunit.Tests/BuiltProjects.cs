using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>A folder with projects whose output is the sample, in a solution, with the MSBuild files that this
/// repository ships.</summary>
internal sealed class BuiltProjects : IDisposable
{
    public const string Solution = "All.slnx";

    private static readonly string Tasks = Path.Combine(
        AppContext.BaseDirectory,
        "tasks",
        "netstandard2.0",
        "DynamoObjects.Testing.Build.dll"
    );

    private readonly TemporaryFolder _folder = new();

    /// <summary>Returns the results directory of a project.</summary>
    public string GetResultsFolder(string name) => Path.Combine(_folder.Path, name, "TestResults");

    public BuiltProjects(params string[] names)
    {
        var build = Path.Combine(AppContext.BaseDirectory, "build");
        _folder.Write("Directory.Solution.targets", File.ReadAllText(Path.Combine(build, "Directory.Solution.targets")));
        // At the same place as a package's .targets: after the SDK's own.
        _folder.Write("Directory.Build.targets", $"""<Project><Import Project="{build}/DynamoObjects.Testing.targets" /></Project>""");
        _folder.Write(
            Solution,
            $"<Solution>{string.Concat(names.Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>"
        );
        foreach (var name in names)
            Add(name);
    }

    /// <summary>Runs <c>dotnet test</c> on a project's folder or on the solution.</summary>
    public Task<DotnetProcess> TestAsync(
        string projectOrSolution,
        IReadOnlyDictionary<string, string> environment,
        string filter,
        params string[] more
    ) =>
        DotnetProcess.RunAsync(
            _folder.Path,
            new Dictionary<string, string>(environment) { ["DynamoTestingTasks"] = Tasks },
            ["test", projectOrSolution, "--no-build", "--filter", filter, .. more]
        );

    /// <summary>Runs the target TestEachBackend of a built project.</summary>
    public Task<DotnetProcess> TestEachBackendAsync(string project, IReadOnlyDictionary<string, string> environment, string filter) =>
        DotnetProcess.RunAsync(
            _folder.Path,
            // MSBuild starts the commands in a shell.
            new Dictionary<string, string>(environment) { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! },
            "build",
            project,
            "--no-restore",
            "-nologo",
            "-t:TestEachBackend",
            "-p:NoBuild=true",
            $"-p:DynamoTestingTasks={Tasks}",
            $"-p:VSTestTestCaseFilter={filter}"
        );

    public void Dispose() => _folder.Dispose();

    private void Add(string name)
    {
        var output = Path.Combine(_folder.Path, name, "bin", "Debug", "net10.0");
        foreach (var file in Directory.EnumerateFiles(SampleRun.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(output, Path.GetRelativePath(SampleRun.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _folder.Write(
            Path.Combine(name, $"{name}.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>XunitSample</AssemblyName>
                <IsTestProject>true</IsTestProject>
              </PropertyGroup>
            </Project>
            """
        );
    }
}
