using System.Reflection;
using DynamoObjects.Testing.Tests.Local;
using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>A fresh folder with projects that know this repository by its packages alone.</summary>
internal sealed class PackedProjects : IDisposable
{
    public static readonly string Feed = Path.Combine(AppContext.BaseDirectory, "feed");

    // What others publish comes from where this repository's own restore has put it.
    private static readonly string Others = typeof(PackedProjects).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(of => of.Key == "PackageRoot").Value!;

    private static readonly Dictionary<string, string> Machine = new()
    {
        ["DOCKER_HOST"] = "unix:///nowhere.sock",
        ["PATH"] = Path.GetDirectoryName(Environment.ProcessPath)! + Path.PathSeparator + "/usr/bin" + Path.PathSeparator + "/bin",
        ["JAVA_HOME"] = "/nowhere",
        ["DYNAMO_LOCAL_UNAVAILABLE"] = "skip",
        // Not every machine has the runtimes of all frameworks.
        ["DOTNET_ROLL_FORWARD"] = "Major",
    };

    private readonly TemporaryFolder _folder = new();

    public PackedProjects() => Write("nuget.config", $"""
        <configuration>
          <packageSources><add key="packed" value="{Feed}" /></packageSources>
          <fallbackPackageFolders><add key="others" value="{Others}" /></fallbackPackageFolders>
        </configuration>
        """);

    public static string Version { get; } = File.ReadAllText(Path.Combine(Feed, "packed.txt")).Trim();

    public string Folder => _folder.Path;

    public void Write(string path, string text) => _folder.Write(path, text);

    /// <summary>Deletes files of a project, and returns their paths.</summary>
    public string[] Delete(string name, string pattern)
    {
        var files = Directory.GetFiles(Path.Combine(Folder, name), pattern);
        Array.ForEach(files, File.Delete);
        return files;
    }

    /// <summary>Writes a project with one test class.</summary>
    public void Add(string name, string properties, string packages, string code)
    {
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
                <TargetFramework Condition="'$(TargetFrameworks)' == '' and '$(TargetFramework)' == ''">net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>{packages}</ItemGroup>
            </Project>
            """);
        Write($"{name}/Tests.cs", code);
    }

    /// <summary>Makes a project as <c>dotnet new</c> does. What others publish is restored into the machine's own cache, for the next run.</summary>
    public async Task NewAsync(string template, string name, params string[] arguments) =>
        await SucceedAsync(["new", template, "-o", name, .. arguments]);

    /// <summary>Restores what a project has so far into the machine's own cache, for the next run.</summary>
    public Task RestoreAsync(string name) => SucceedAsync("restore", name);

    public async Task AddPackageAsync(string name, string package, string? version = null)
    {
        var added = await RunAsync("add", name, "package", package, "--version", version ?? Version);
        Assert.True(added.ExitCode == 0, added.Output);
    }

    /// <summary>Sets properties of a project that is there.</summary>
    public void Set(string name, string properties)
    {
        var project = $"{name}/{name}.csproj";
        var text = File.ReadAllText(Path.Combine(Folder, project));
        Write(project, text.Replace("</Project>", $"<PropertyGroup>{properties}</PropertyGroup></Project>", StringComparison.Ordinal));
    }

    private async Task SucceedAsync(params string[] arguments)
    {
        var run = await RunAsync(new() { ["NUGET_PACKAGES"] = Others }, arguments);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    public Task<DotnetProcess> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public Task<DotnetProcess> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var all = new Dictionary<string, string>(Machine) { ["NUGET_PACKAGES"] = Path.Combine(Folder, "packages") };
        foreach (var (name, value) in environment)
            all[name] = value;
        return DotnetProcess.RunAsync(Folder, all, arguments);
    }

    public void Dispose() => _folder.Dispose();
}
