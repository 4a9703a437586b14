using System.Text.RegularExpressions;
using DynamoObjects.Testing.Build.SetUp;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace DynamoObjects.Testing.Build;

/// <summary>Fails the build of a test project in which <c>dotnet test</c> would find no tests, and reports what to
/// add.</summary>
public sealed class CheckSetUp : Task
{
    // `dotnet test` of earlier SDKs does not read it.
    private static readonly Version FirstSdkWithPlatform = new(10, 0);

    private static readonly Regex PlatformRunner = new(
        "\"runner\"\\s*:\\s*\"Microsoft\\.Testing\\.Platform\"",
        RegexOptions.CultureInvariant
    );

    /// <summary>The packages that the project restores, each as <c>id/version</c>.</summary>
    [Required]
    public ITaskItem[] Packages { get; set; } = [];

    /// <summary>The packages that the project references directly.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The project that the message refers to.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The MSBuild property of that name; empty if it is not set.</summary>
    public string? IsTestProject { get; set; }

    /// <summary>The MSBuild property of that name.</summary>
    public bool IsTestingPlatformApplication { get; set; }

    /// <summary>The MSBuild property of that name.</summary>
    public string? OutputType { get; set; }

    /// <summary>The MSBuild property of that name.</summary>
    public bool EnableNUnitRunner { get; set; }

    /// <summary>The path of the <c>global.json</c> that applies to the project; empty if there is none.</summary>
    public string? GlobalJson { get; set; }

    /// <summary>The version of the .NET SDK.</summary>
    public string? SdkVersion { get; set; }

    /// <summary>Whether <c>dotnet test</c> is about to run the project, rather than only build it.</summary>
    public bool IsTestRun { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var project = new ProjectSetUp(new ResolvedPackages(Packages.Select(package => package.ItemSpec)))
        {
            DirectReferences = [.. References.Select(reference => reference.ItemSpec)],
            IsTestProject = bool.TryParse(IsTestProject, out var isTestProject) ? isTestProject : null,
            IsPlatformApplication = IsTestingPlatformApplication,
            IsExecutable = OutputType?.EndsWith("exe", StringComparison.OrdinalIgnoreCase) == true,
            WantsNUnitRunner = EnableNUnitRunner,
            IsPlatformChosen = ChoosesPlatform(),
        };
        if ((IsTestRun ? SetUpRules.FindIgnoredProgram(project) : SetUpRules.FindProblem(project)) is { } problem)
            Log.LogError(
                null,
                problem.Code,
                null,
                HelpLinks.To(problem.Code),
                Project,
                0,
                0,
                0,
                0,
                "{0} ({1})",
                problem.Text,
                problem.Anchor
            );
        else if (IsTestRun && SetUpRules.FindIgnoredLibrary(project) is { } warning)
            Log.LogWarning(
                null,
                warning.Code,
                null,
                HelpLinks.To(warning.Code),
                Project,
                0,
                0,
                0,
                0,
                "{0} ({1})",
                warning.Text,
                warning.Anchor
            );
        return !Log.HasLoggedErrors;
    }

    private bool ChoosesPlatform() =>
        Version.TryParse(SdkVersion?.Split('-')[0], out var sdk)
        && sdk >= FirstSdkWithPlatform
        && !string.IsNullOrEmpty(GlobalJson)
        && File.Exists(GlobalJson)
        && PlatformRunner.IsMatch(File.ReadAllText(GlobalJson));
}
