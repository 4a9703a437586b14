using System.Collections.Concurrent;
using System.Reflection;
using DynamoObjects.Testing.Tests.Local;
using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>A new folder with projects that use this repository's packages.</summary>
internal sealed class PackageConsumerProjects : IDisposable
{
    /// <summary>The feed that DYNAMO_PACKED_FEED names, or else the packages that the build of this project
    /// created.</summary>
    public static readonly string Feed = Environment.GetEnvironmentVariable("DYNAMO_PACKED_FEED") is { Length: > 0 } feed
        ? feed
        : Path.Combine(AppContext.BaseDirectory, "feed");

    // Packages of others come from the folder to which this repository's own restore has downloaded them.
    private static readonly string PackageCache = typeof(PackageConsumerProjects)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(of => of.Key == "PackageRoot")
        .Value!;

    private static readonly Dictionary<string, string> EnvironmentVariables = new()
    {
        ["DOCKER_HOST"] = "unix:///nowhere.sock",
        ["PATH"] = Path.GetDirectoryName(Environment.ProcessPath)! + Path.PathSeparator + "/usr/bin" + Path.PathSeparator + "/bin",
        ["JAVA_HOME"] = "/nowhere",
        ["DYNAMO_LOCAL_UNAVAILABLE"] = "skip",
        // Not every machine has the runtimes of all frameworks.
        ["DOTNET_ROLL_FORWARD"] = "Major",
    };

    // While this version is being packed, no other project may restore it.
    private static readonly string OwnPackageCache = Path.Combine(Path.GetDirectoryName(Feed)!, "packages");

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new();

    private readonly TemporaryFolder? _folder;

    public PackageConsumerProjects()
    {
        _folder = new TemporaryFolder();
        Folder = _folder.Path;
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="others" value="{PackageCache}" /></fallbackPackageFolders>
            </configuration>
            """
        );
    }

    private PackageConsumerProjects(string folder) => Folder = folder;

    /// <summary>The folder that all tests of this process share; deleted when the process ends.</summary>
    public static PackageConsumerProjects Shared { get; } = CreateShared();

    public static string Version { get; } = File.ReadAllText(Path.Combine(Feed, "packed.txt")).Trim();

    public string Folder { get; }

    /// <summary>Returns a subfolder of the shared folder.</summary>
    public static PackageConsumerProjects GetSubfolder(string folder) => new(Path.Combine(Shared.Folder, folder));

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Writes a project with one test class.</summary>
    public void Add(string name, string properties, string packages, string code)
    {
        Write(
            $"{name}/{name}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                {properties}
                <TargetFramework Condition="'$(TargetFrameworks)' == '' and '$(TargetFramework)' == ''">net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>{packages}</ItemGroup>
            </Project>
            """
        );
        Write($"{name}/Tests.cs", code);
    }

    /// <summary>Creates a project as <c>dotnet new</c> does; each template runs once.</summary>
    /// <remarks>Packages of others are restored to the machine's own cache, for the next run.</remarks>
    public async Task CreateFromTemplateAsync(string template, string name, params string[] arguments)
    {
        var key = string.Join('.', [template, .. arguments, name]);
        var made = await Templates
            .GetOrAdd(key, _ => new(() => CreateAsync(Path.Combine("templates", key, name), template, arguments)))
            .Value;
        foreach (var file in Directory.GetFiles(made))
            Write(Path.Combine(name, Path.GetFileName(file)), File.ReadAllText(file));
    }

    /// <summary>Restores the project's current packages to the machine's own cache, for the next run.</summary>
    public Task RestoreAsync(string name) => RunSuccessfullyAsync("restore", name);

    public async Task AddPackageAsync(string name, string package, string? version = null)
    {
        var added = await RunAsync("add", name, "package", package, "--version", version ?? Version);
        Assert.True(added.ExitCode == 0, added.Output);
    }

    /// <summary>Sets properties of an existing project.</summary>
    public void SetProperties(string name, string properties)
    {
        var project = $"{name}/{name}.csproj";
        var text = File.ReadAllText(Path.Combine(Folder, project));
        Write(project, text.Replace("</Project>", $"<PropertyGroup>{properties}</PropertyGroup></Project>", StringComparison.Ordinal));
    }

    private static async Task<string> CreateAsync(string folder, string template, string[] arguments)
    {
        await Shared.RunSuccessfullyAsync(["new", template, "-o", folder, .. arguments]);
        return Path.Combine(Shared.Folder, folder);
    }

    private static PackageConsumerProjects CreateShared()
    {
        var shared = new PackageConsumerProjects();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => shared.Dispose();
        return shared;
    }

    private async Task RunSuccessfullyAsync(params string[] arguments)
    {
        var run = await RunAsync(new() { ["NUGET_PACKAGES"] = PackageCache }, arguments);
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }

    public Task<DotnetProcess> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public Task<DotnetProcess> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var all = new Dictionary<string, string>(EnvironmentVariables) { ["NUGET_PACKAGES"] = OwnPackageCache };
        foreach (var (name, value) in environment)
            all[name] = value;
        return DotnetProcess.RunAsync(Folder, all, arguments);
    }

    public void Dispose() => _folder?.Dispose();
}
