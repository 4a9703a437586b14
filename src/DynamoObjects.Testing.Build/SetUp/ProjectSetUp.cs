namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>The properties and packages that determine how the tests of a project run.</summary>
internal sealed record ProjectSetUp(ResolvedPackages Packages)
{
    private const string TestSdk = "Microsoft.NET.Test.Sdk";

    /// <summary>The packages that the project references directly.</summary>
    public IReadOnlyCollection<string> DirectReferences { get; init; } = [];

    /// <summary>The property <c>IsTestProject</c>; <see langword="null"/> if it is not set.</summary>
    public bool? IsTestProject { get; init; }

    /// <summary>The property <c>IsTestingPlatformApplication</c>: whether the project is a Microsoft.Testing.Platform
    /// program.</summary>
    public bool IsPlatformApplication { get; init; }

    public bool IsExecutable { get; init; }

    /// <summary>The property <c>EnableNUnitRunner</c>.</summary>
    public bool WantsNUnitRunner { get; init; }

    /// <summary>Whether a <c>global.json</c> selects Microsoft.Testing.Platform for <c>dotnet test</c>.</summary>
    public bool IsPlatformChosen { get; init; }

    public bool HasTestSdk => Packages.Has(TestSdk);

    public bool RunsUnderVSTest => IsTestProject == true && HasTestSdk && !RunsAsProgram;

    public bool RunsAsProgram => IsPlatformApplication && IsExecutable;

    public bool IsXunitV3Program => IsExecutable && Packages.StartingWith("xunit.v3.core").Count > 0;

    /// <summary>The frameworks whose adapter is referenced, directly referenced ones first.</summary>
    public IReadOnlyList<TestFramework> Frameworks =>
        [.. TestFramework.All.Where(Has).OrderByDescending(framework => References(framework.Adapter))];

    public bool References(string package) => DirectReferences.Contains(package, StringComparer.OrdinalIgnoreCase);

    public bool Has(TestFramework framework) => Packages.Has(framework.Adapter);

    /// <summary>Returns the advice to add a framework's runner, with its version.</summary>
    public string RunnerToAdd(TestFramework framework) =>
        Recommended.FormatAddCommand(
            framework.Runner,
            framework switch
            {
                _ when framework == TestFramework.NUnit => Recommended.NUnitRunner,
                _ when framework == TestFramework.MSTest => Packages["MSTest.TestFramework"]!.Text,
                _ => Recommended.XunitRunner,
            }
        );
}
