namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>What the build knows of how the tests of a project will run.</summary>
internal sealed record ProjectSetUp(ResolvedPackages Packages)
{
    private const string TestSdk = "Microsoft.NET.Test.Sdk";

    /// <summary>The packages that the project itself references.</summary>
    public IReadOnlyCollection<string> DirectReferences { get; init; } = [];

    /// <summary><c>IsTestProject</c>: <see langword="null"/> where nothing sets it.</summary>
    public bool? IsTestProject { get; init; }

    /// <summary><c>IsTestingPlatformApplication</c>: whether the project is a program of Microsoft.Testing.Platform.</summary>
    public bool IsPlatformApplication { get; init; }

    public bool IsExecutable { get; init; }

    /// <summary><c>EnableNUnitRunner</c>.</summary>
    public bool WantsNUnitRunner { get; init; }

    /// <summary>Whether a <c>global.json</c> makes <c>dotnet test</c> use Microsoft.Testing.Platform.</summary>
    public bool IsPlatformChosen { get; init; }

    public bool HasTestSdk => Packages.Has(TestSdk);

    public bool RunsUnderVSTest => IsTestProject == true && HasTestSdk && !RunsAsProgram;

    public bool RunsAsProgram => IsPlatformApplication && IsExecutable;

    public bool IsXunitV3Program => IsExecutable && Packages.StartingWith("xunit.v3.core").Count > 0;

    /// <summary>The frameworks whose adapter is there, those that the project references itself first.</summary>
    public IReadOnlyList<TestFramework> Frameworks =>
        [.. TestFramework.All.Where(Has).OrderByDescending(framework => References(framework.Adapter))];

    public bool References(string package) => DirectReferences.Contains(package, StringComparer.OrdinalIgnoreCase);

    public bool Has(TestFramework framework) => Packages.Has(framework.Adapter);

    /// <summary>Names the version of a framework's runner to add.</summary>
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
